package org.chancery.record;

import org.chancery.act.Prose;
import org.chancery.act.RecordSchema;
import org.chancery.act.RecordState;
import org.chancery.relationship.Slug;

/** A request to hold a retracted record so again. */
record Reinstatement(Slug record, @Prose String reason) implements Amendment {
  private static final String NAME = "ReinstateRecord";
  private static final String DEFINITION =
      "A retracted record holds again, as it stood, known from then on.";

  static final CommandForm FORM =
      new CommandForm(
          NAME,
          DEFINITION,
          """
          {"record": "example-visit", "reason": "A second source confirms the report."}
          """
              .strip(),
          RecordSchema.ofCommand(NAME, DEFINITION, Reinstatement.class));

  @Override
  public RecordAmended decide(RecordState state, ActReader rules) {
    if (!state.retracted()) {
      throw Refused.Conflict.unchanged("the record is not retracted");
    }
    return new RecordReinstated(record, reason);
  }
}
