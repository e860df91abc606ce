package org.chancery.record;

import org.chancery.act.RecordState;
import org.chancery.relationship.Slug;

/** What is asked of a record that is there. */
sealed interface Amendment
    permits Correction, Retraction, Reinstatement, BearingAddition, BearingWithdrawal {
  /** The record. */
  Slug record();

  /**
   * Decides on it.
   *
   * @param state what the record tells so far
   * @throws Refused when it changes nothing, or breaks rules
   */
  RecordAmended decide(RecordState state, ActReader rules);
}
