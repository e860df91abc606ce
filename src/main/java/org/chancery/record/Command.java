package org.chancery.record;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A request that was read and found in order; what became of its stream so far decides on it. */
public interface Command {
  /** What sort of thing it is about, as its stream in the log is named: {@code record}. */
  String streamType();

  /** The id of what it is about. */
  String id();

  /** The stream that decides on it: {@code record/treaty-2001}. */
  @TargetAggregateIdentifier
  default String stream() {
    return streamType() + "/" + id();
  }
}
