package org.chancery.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chancery.act.ActRecorded;
import org.jspecify.annotations.Nullable;

/** One record: what was told of one act, and everything that happened to the telling since. */
@Aggregate(type = DiplomaticRecord.STREAM_TYPE)
class DiplomaticRecord {
  static final String STREAM_TYPE = "record";

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable ActRecorded first;

  /**
   * Records an act. The same command again changes nothing; another one under the same id is
   * refused.
   */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decided record(Recording recording) {
    ActRecorded event = recording.act().recorded();
    if (first == null) {
      apply(event);
      return new Decided(0, true);
    }
    if (!first.equals(event)) {
      throw new Refused.Conflict();
    }
    return new Decided(0, false);
  }

  @EventSourcingHandler
  void on(ActRecorded event) {
    stream = STREAM_TYPE + "/" + event.header().record().value();
    first = event;
  }
}
