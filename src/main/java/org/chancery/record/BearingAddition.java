package org.chancery.record;

import org.chancery.act.Bearing;
import org.chancery.act.Prose;
import org.chancery.act.RecordSchema;
import org.chancery.act.RecordState;
import org.chancery.act.Unless;
import org.chancery.relationship.RelationshipId;
import org.chancery.relationship.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A request to let an act bear on one relationship more.
 *
 * @param because why it bears on it
 * @param reason why this is said only now
 */
record BearingAddition(
    Slug record,
    RelationshipId relationship,
    @Unless("reason") @Nullable String because,
    @Prose @Nullable String reason)
    implements Amendment {
  private static final String NAME = "AddBearing";
  private static final String DEFINITION =
      "An act bears on one relationship more than was told so far.";

  static final CommandForm FORM =
      new CommandForm(
          NAME,
          DEFINITION,
          """
          {"record": "example-visit", "relationship": "IRN-TUR",
           "because": "Turkey was spoken of throughout."}
          """
              .strip(),
          RecordSchema.ofCommand(NAME, DEFINITION, BearingAddition.class));

  @Override
  public RecordAmended decide(RecordState state, ActReader rules) {
    Refused.Conflict.whenRetracted(state);
    if (rules.bearingsOf(state).anyMatch(relationship::equals)) {
      throw Refused.Conflict.unchanged("the record bears on this relationship already");
    }
    rules.mustBeRelationship(relationship, "/relationship");
    return new BearingAdded(
        record, new Bearing(relationship, because == null ? reason : because), reason);
  }
}
