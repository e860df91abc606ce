package org.chancery.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's JDBC engine on {@code log.event}: every append first takes its positions and its instant
 * from {@code log_head}, whose row stays locked until the transaction ends.
 */
final class LogEngine extends JdbcEventStorageEngine {
  static final EventSchema SCHEMA =
      EventSchema.builder()
          .eventTable("log.event")
          .globalIndexColumn("position")
          .timestampColumn("created")
          .eventIdentifierColumn("event_id")
          .aggregateIdentifierColumn("stream")
          .sequenceNumberColumn("sequence")
          .typeColumn("stream_type")
          .payloadTypeColumn("name")
          .payloadRevisionColumn("revision")
          .payloadColumn("payload")
          .metaDataColumn("metadata")
          .build();

  private static final String INSERT =
      """
      insert into log.event (position, known_from, event_id, stream, sequence, stream_type,
                             created, name, revision, payload, metadata)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)
      """;

  /** What {@code log.take_positions} refuses with meanwhile. */
  private static final String HISTORY_RUNS = "CH001";

  private final LogFollowers followers;
  private final ClockGuard guard;

  LogEngine(Builder builder, LogFollowers followers, ClockGuard guard) {
    super(builder.schema(SCHEMA).extendedGapCheckEnabled(false));
    this.followers = followers;
    this.guard = guard;
  }

  @Override
  protected PreparedStatement appendEvents(
      Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
      throws SQLException {
    List<Taken> taken =
        events.getFirst().getMetaData().containsKey(LogHistory.ADOPTED)
            ? takeHistory(connection, events)
            : takePositions(connection, events.size());
    PreparedStatement insert = connection.prepareStatement(INSERT);
    for (int i = 0; i < taken.size(); i++) {
      insert.setLong(1, taken.get(i).position());
      insert.setObject(2, taken.get(i).knownFrom());
      bind(insert, (DomainEventMessage<?>) events.get(i), serializer);
      insert.addBatch();
    }
    tellFollowersAfterCommit();
    return insert;
  }

  private record Taken(long position, OffsetDateTime knownFrom) {}

  /** When the clock is not trusted, the transaction ends here, and gives back what it took. */
  private List<Taken> takePositions(Connection connection, int howMany) throws SQLException {
    try (PreparedStatement take =
        connection.prepareStatement("select * from log.take_positions(?)")) {
      take.setInt(1, howMany);
      ClockGuard.Moment before = guard.now();
      try (ResultSet taken = take.executeQuery()) {
        taken.next();
        guard.check(before, DatabaseClock.of(taken));
        long first = taken.getLong(1);
        OffsetDateTime knownFrom = taken.getObject(2, OffsetDateTime.class);
        return LongStream.range(first, first + howMany)
            .mapToObj(position -> new Taken(position, knownFrom))
            .toList();
      }
    } catch (SQLException refused) {
      if (HISTORY_RUNS.equals(refused.getSQLState())) {
        throw new AppendsHalted(
            "a history import is running: nothing else is recorded until it has ended");
      }
      throw refused;
    }
  }

  private static List<Taken> takeHistory(
      Connection connection, List<? extends EventMessage<?>> events) throws SQLException {
    Object[] instants =
        events.stream().map(event -> event.getMetaData().get(LogHistory.ADOPTED)).toArray();
    try (PreparedStatement take =
        connection.prepareStatement("select * from log.take_history(?)")) {
      take.setArray(1, connection.createArrayOf("timestamptz", instants));
      List<Taken> all = new ArrayList<>();
      try (ResultSet taken = take.executeQuery()) {
        while (taken.next()) {
          all.add(new Taken(taken.getLong(1), taken.getObject(2, OffsetDateTime.class)));
        }
      }
      return all;
    }
  }

  private static void bind(
      PreparedStatement insert, DomainEventMessage<?> taken, Serializer serializer)
      throws SQLException {
    DomainEventMessage<?> event =
        taken.withMetaData(taken.getMetaData().withoutKeys(Set.of(LogHistory.ADOPTED)));
    SerializedObject<String> payload = event.serializePayload(serializer, String.class);
    SerializedObject<String> metaData = event.serializeMetaData(serializer, String.class);
    insert.setString(3, event.getIdentifier());
    insert.setString(4, event.getAggregateIdentifier());
    insert.setLong(5, event.getSequenceNumber());
    insert.setString(6, event.getType());
    insert.setString(7, event.getTimestamp().toString());
    insert.setString(8, payload.getType().getName());
    insert.setString(9, payload.getType().getRevision());
    insert.setString(10, payload.getData());
    insert.setString(11, metaData.getData());
  }

  private void tellFollowersAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            followers.tell();
          }
        });
  }

  /** Streams are short: there are no snapshots. */
  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    return Stream.empty();
  }
}
