package org.chancery.record;

import org.chancery.act.Prose;
import org.chancery.act.RecordSchema;
import org.chancery.act.RecordState;
import org.chancery.relationship.Slug;

/** A request to hold a record never to have been so. */
record Retraction(Slug record, @Prose String reason) implements Amendment {
  private static final String NAME = "RetractRecord";
  private static final String DEFINITION =
      "A record is held never to have been so: it is hidden from later knowledge, and earlier"
          + " knowledge stays as it was.";

  static final CommandForm FORM =
      new CommandForm(
          NAME,
          DEFINITION,
          """
          {"record": "example-visit", "reason": "The paper withdrew the report."}
          """
              .strip(),
          RecordSchema.ofCommand(NAME, DEFINITION, Retraction.class));

  @Override
  public RecordAmended decide(RecordState state, ActReader rules) {
    if (state.retracted()) {
      throw Refused.Conflict.unchanged("the record is retracted already");
    }
    return new RecordRetracted(record, reason);
  }
}
