package org.chancery.timeline;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.chancery.act.ActRecorded;
import org.chancery.eventlog.HistoryAdopted;
import org.chancery.record.RecordAmended;
import org.chancery.relationship.ActorRegistered;
import org.chancery.source.SourceRegistered;
import org.jspecify.annotations.Nullable;

/** Follows the log and keeps the read model: a batch of events, one transaction, one token. */
@ProcessingGroup(TimelineProjector.NAME)
class TimelineProjector {
  static final String NAME = "timeline";

  private static final String BATCH = TimelineProjector.class.getName();

  private final TimelineWriter writer;

  TimelineProjector(TimelineWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(
      ActRecorded event,
      TrackingToken token,
      @SequenceNumber long sequence,
      @MetaDataValue(value = "by", required = true) String by,
      @MetaDataValue("publisherKnownAt") @Nullable String publisherKnownAt,
      UnitOfWork<?> unit) {
    add(event, token, sequence, by, publisherKnownAt, unit);
  }

  @EventHandler
  void on(
      RecordAmended event,
      TrackingToken token,
      @SequenceNumber long sequence,
      @MetaDataValue(value = "by", required = true) String by,
      @MetaDataValue("publisherKnownAt") @Nullable String publisherKnownAt,
      UnitOfWork<?> unit) {
    add(event, token, sequence, by, publisherKnownAt, unit);
  }

  @EventHandler
  void on(
      SourceRegistered event,
      TrackingToken token,
      @SequenceNumber long sequence,
      @MetaDataValue(value = "by", required = true) String by,
      @MetaDataValue("publisherKnownAt") @Nullable String publisherKnownAt,
      UnitOfWork<?> unit) {
    add(event, token, sequence, by, publisherKnownAt, unit);
  }

  /** Actors are known from the log itself: here only the position moves on. */
  @EventHandler
  void on(
      ActorRegistered event,
      TrackingToken token,
      @SequenceNumber long sequence,
      @MetaDataValue(value = "by", required = true) String by,
      @MetaDataValue("publisherKnownAt") @Nullable String publisherKnownAt,
      UnitOfWork<?> unit) {
    add(event, token, sequence, by, publisherKnownAt, unit);
  }

  /** What was taken over is there already: here only the position moves on. */
  @EventHandler
  void on(
      HistoryAdopted event,
      TrackingToken token,
      @SequenceNumber long sequence,
      @MetaDataValue(value = "by", required = true) String by,
      UnitOfWork<?> unit) {
    add(event, token, sequence, by, null, unit);
  }

  private void add(
      Object event,
      TrackingToken token,
      long sequence,
      String by,
      @Nullable String publisherKnownAt,
      UnitOfWork<?> unit) {
    long position = token.position().orElseThrow();
    int version = (int) sequence + 1;
    batchOf(unit).add(new StoredEvent<>(position, version, by, publisherKnownAt, event));
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
