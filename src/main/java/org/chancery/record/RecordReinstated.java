package org.chancery.record;

import org.chancery.act.RecordState;
import org.chancery.relationship.Slug;

/** Tells that a retracted record holds again, as it stood. */
public record RecordReinstated(Slug record, String reason) implements RecordAmended {
  @Override
  public RecordState appliedTo(RecordState before) {
    return before.retracted(false);
  }
}
