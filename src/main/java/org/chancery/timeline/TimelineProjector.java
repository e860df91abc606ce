package org.chancery.timeline;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Follows the log and keeps the read model: a batch of events, one transaction, one token. */
@ProcessingGroup(TimelineProjector.NAME)
class TimelineProjector {
  static final String NAME = "timeline";

  private static final String BATCH = TimelineProjector.class.getName();

  private final TimelineWriter writer;

  TimelineProjector(TimelineWriter writer) {
    this.writer = writer;
  }

  /** Every event moves the position on; what it changes in the tables, the writer knows. */
  @EventHandler
  void on(
      Object event,
      TrackingToken token,
      @SequenceNumber long sequence,
      MetaData metadata,
      UnitOfWork<?> unit) {
    batchOf(unit).add(StoredEvent.of(token.position().orElseThrow(), sequence, metadata, event));
  }

  private List<StoredEvent<?>> batchOf(UnitOfWork<?> unit) {
    return unit.getOrComputeResource(
        BATCH,
        name -> {
          List<StoredEvent<?>> batch = new ArrayList<>();
          unit.onPrepareCommit(handled -> writer.write(batch));
          return batch;
        });
  }
}
