package org.chancery.eventlog;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A history import as the log sees it: events come in with the instants from which others knew. */
public class LogHistory {
  /** Metadata of an event that is to be known from an instant of its own; it is not kept. */
  public static final String ADOPTED = "adoptedKnownFrom";

  /** The event that tells of it, in a stream that has no other. */
  static final KeptEvents EVENTS = new KeptEvents(Map.of("history-adopted", HistoryAdopted.class));

  private static final String STREAM_TYPE = "log";
  private static final String STREAM = STREAM_TYPE + "/history";

  private final JdbcClient jdbc;
  private final EventStorageEngine engine;
  private final TransactionOperations transactions;

  LogHistory(JdbcClient jdbc, EventStorageEngine engine, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.engine = engine;
    this.transactions = transactions;
  }

  /** Whether one can begin, or go on: the log is empty, or one was interrupted. */
  public boolean isPossible() {
    return jdbc.sql("select position = 0 or adopted is not null from log.log_head")
        .query(Boolean.class)
        .single();
  }

  /**
   * Begins, or goes on: until it ends, nothing else is recorded and no question is answered.
   *
   * @return whether it could; not in a log that holds something else
   */
  public boolean begin() {
    return jdbc.sql("select log.begin_history()").query(Boolean.class).single();
  }

  /**
   * Ends it, and says in the log that it was done; nothing happens when none runs.
   *
   * @param by who asked for it
   */
  public void end(String by) {
    transactions.executeWithoutResult(
        transaction -> {
          @Nullable HistoryAdopted told = endInSilence();
          if (told != null) {
            engine.appendEvents(List.of(message(told, by)));
          }
        });
  }

  /** Nothing led to it but itself. */
  private static DomainEventMessage<?> message(HistoryAdopted told, String by) {
    DomainEventMessage<?> message =
        new GenericDomainEventMessage<>(STREAM_TYPE, STREAM, 0, told, Map.of("by", by));
    String itself = message.getIdentifier();
    return message.andMetaData(Map.of("correlationId", itself, "traceId", itself));
  }

  private @Nullable HistoryAdopted endInSilence() {
    return jdbc.sql("select lines, first, last from log.end_history()")
        .query(
            (row, number) ->
                row.getLong(1) == 0
                    ? null
                    : new HistoryAdopted(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
        .list()
        .getFirst();
  }
}
