package org.chancery.act;

/**
 * What a record tells of its act, after everything that happened to the record.
 *
 * @param bearings what was changed in the relationships on which it bears
 * @param retracted whether it is held never to have been so
 */
public record RecordState(
    RecordHeader header, DiplomaticAct act, BearingChanges bearings, boolean retracted) {

  /** As it was first told. */
  public static RecordState of(ActRecorded first) {
    return new RecordState(first.header(), first.act(), BearingChanges.NONE, false);
  }

  /** The same with another telling. */
  public RecordState told(RecordHeader header, DiplomaticAct act) {
    return new RecordState(header, act, bearings, retracted);
  }

  /** The same with other changes in what it bears on. */
  public RecordState bearing(BearingChanges bearings) {
    return new RecordState(header, act, bearings, retracted);
  }

  /** The same, held never to have been so, or held so again. */
  public RecordState retracted(boolean retracted) {
    return new RecordState(header, act, bearings, retracted);
  }
}
