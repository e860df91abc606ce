package org.chancery.act;

/** An event that tells that an act was recorded: {@code VisitRecorded}, {@code MoURecorded} … */
public interface ActRecorded {
  RecordHeader header();

  DiplomaticAct act();
}
