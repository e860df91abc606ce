package org.chancery.record;

import org.chancery.act.RecordState;
import org.chancery.relationship.Slug;
import org.jspecify.annotations.Nullable;

/** An event that tells what happened to a record after it was first told. */
public sealed interface RecordAmended
    permits RecordCorrected, RecordRetracted, RecordReinstated, BearingAdded, BearingWithdrawn {
  /** The record. */
  Slug record();

  /** Why it was done. */
  @Nullable String reason();

  /** What the record tells from then on. */
  RecordState appliedTo(RecordState before);
}
