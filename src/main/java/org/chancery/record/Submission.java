package org.chancery.record;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chancery.act.RecordAct;

/** A command on its way to its record. */
record Submission(@TargetAggregateIdentifier String stream, RecordAct command) {
  static Submission of(RecordAct command) {
    return new Submission(DiplomaticRecord.streamOf(command.header().record().value()), command);
  }
}
