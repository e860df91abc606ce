package org.chancery.record;

import org.chancery.act.RecordState;
import org.chancery.relationship.Slug;

/** Tells that what a record tells is held never to have been so. */
public record RecordRetracted(Slug record, String reason) implements RecordAmended {
  @Override
  public RecordState appliedTo(RecordState before) {
    return before.retracted(true);
  }
}
