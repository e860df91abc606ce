package org.chancery.record;

import org.chancery.act.Bearing;
import org.chancery.act.RecordState;
import org.chancery.relationship.Slug;
import org.jspecify.annotations.Nullable;

/** Tells that an act bears on one relationship more, and why. */
public record BearingAdded(Slug record, Bearing bearing, @Nullable String reason)
    implements RecordAmended {
  @Override
  public RecordState appliedTo(RecordState before) {
    return before.bearing(before.bearings().with(bearing));
  }
}
