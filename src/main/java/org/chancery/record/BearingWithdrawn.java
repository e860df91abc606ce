package org.chancery.record;

import org.chancery.act.RecordState;
import org.chancery.relationship.RelationshipId;
import org.chancery.relationship.Slug;

/** Tells that an act does not bear on a relationship. */
public record BearingWithdrawn(Slug record, RelationshipId relationship, String reason)
    implements RecordAmended {
  @Override
  public RecordState appliedTo(RecordState before) {
    return before.bearing(before.bearings().without(relationship));
  }
}
