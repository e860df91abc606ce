package org.chancery.record;

import java.util.List;
import org.chancery.act.Fault;
import org.chancery.act.Prose;
import org.chancery.act.RecordSchema;
import org.chancery.act.RecordState;
import org.chancery.relationship.RelationshipId;
import org.chancery.relationship.Slug;

/** A request to let an act not bear on a relationship. */
record BearingWithdrawal(Slug record, RelationshipId relationship, @Prose String reason)
    implements Amendment {
  private static final String NAME = "WithdrawBearing";
  private static final String DEFINITION =
      "An act does not bear on a relationship on which it was told, or held by default, to bear.";

  static final CommandForm FORM =
      new CommandForm(
          NAME,
          DEFINITION,
          """
          {"record": "example-visit", "relationship": "IRN-RUS",
           "reason": "The two delegations did not meet."}
          """
              .strip(),
          RecordSchema.ofCommand(NAME, DEFINITION, BearingWithdrawal.class));

  @Override
  public RecordAmended decide(RecordState state, ActReader rules) {
    Refused.Conflict.whenRetracted(state);
    if (rules.bearingsOf(state).noneMatch(relationship::equals)) {
      throw Refused.Conflict.unchanged("the record does not bear on this relationship");
    }
    BearingWithdrawn event = new BearingWithdrawn(record, relationship, reason);
    if (rules.bearingsOf(event.appliedTo(state)).findAny().isEmpty()) {
      throw new Refused.Invalid(
          List.of(
              new Fault(
                  "/relationship",
                  "bears-on-nothing",
                  "the act would bear on nothing: add another relationship first, or retract the"
                      + " record")));
    }
    return event;
  }
}
