package org.chancery.record;

import org.chancery.act.RecordAct;

/** A request to record an act. */
public record Recording(RecordAct act) implements Command {
  @Override
  public String streamType() {
    return DiplomaticRecord.STREAM_TYPE;
  }

  @Override
  public String id() {
    return act.header().record().value();
  }
}
