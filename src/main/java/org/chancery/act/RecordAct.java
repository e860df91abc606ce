package org.chancery.act;

/** A command that asks to record an act: {@code RecordVisit}, {@code RecordMoU} … */
public interface RecordAct {
  RecordHeader header();

  DiplomaticAct act();

  /** The event that tells that it was recorded. */
  ActRecorded recorded();
}
