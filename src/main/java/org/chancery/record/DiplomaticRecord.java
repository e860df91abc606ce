package org.chancery.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chancery.act.ActRecorded;
import org.chancery.act.RecordState;
import org.jspecify.annotations.Nullable;

/** One record: what was told of one act, and everything that happened to the telling since. */
@Aggregate(type = DiplomaticRecord.STREAM_TYPE)
class DiplomaticRecord {
  static final String STREAM_TYPE = "record";

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable ActRecorded first;
  private @Nullable RecordState state;
  private final Map<String, Keyed> byKey = new HashMap<>();

  /** What was once asked under a key, and the event that it led to. */
  private record Keyed(@Nullable String digest, long sequence) {}

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
      throw Refused.Conflict.otherThing();
    }
    return new Decided(0, false);
  }

  /** Changes what is held of the act. The same request again, by its key, changes nothing. */
  @CommandHandler
  Decided amend(Amending asked, @MetaDataValue(Origin.KEY) @Nullable String key, ActReader rules) {
    if (state == null) {
      throw new Refused.Missing();
    }
    @Nullable Keyed before = byKey.get(key);
    if (before != null) {
      if (!asked.digest().equals(before.digest())) {
        throw Refused.Conflict.otherChange();
      }
      return new Decided(before.sequence(), false);
    }
    long version = getVersion() + 1;
    if (asked.ifVersion() != null && asked.ifVersion() != version) {
      throw new Refused.Overtaken(version);
    }
    apply(asked.amendment().decide(state, rules), MetaData.with(Origin.DIGEST, asked.digest()));
    return new Decided(version, true);
  }

  @EventSourcingHandler
  void on(ActRecorded event) {
    stream = STREAM_TYPE + "/" + event.header().record().value();
    first = event;
    state = RecordState.of(event);
  }

  @EventSourcingHandler
  void on(
      RecordAmended event,
      @SequenceNumber long sequence,
      @MetaDataValue(Origin.KEY) @Nullable String key,
      @MetaDataValue(Origin.DIGEST) @Nullable String digest) {
    state = event.appliedTo(Objects.requireNonNull(state));
    if (key != null) {
      byKey.put(key, new Keyed(digest, sequence));
    }
  }
}
