package org.chancery.timeline;

import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.chancery.source.SourceRegistered;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes a batch of events into the read model, in the transaction that moves the token. When a
 * batch fails, the next attempt takes its events one by one, each in a transaction of its own, so
 * that everything before the one that cannot be projected becomes part of answers. An event that
 * was written is never written again: the position that was reached decides, not the token.
 */
class TimelineWriter {
  private final String schema;
  private final JdbcOperations jdbc;
  private final LongConsumer onCommit;
  private final RecordRows records;
  private final FactRows facts;
  private final SourceRows sources;
  private final Changes changes;
  private final TransactionOperations oneByOne;
  private boolean failed;

  /**
   * A writer into the tables of a schema.
   *
   * @param schema its name
   * @param onCommit is told the position that was reached
   */
  TimelineWriter(
      String schema,
      JdbcOperations jdbc,
      LongConsumer onCommit,
      RecordRows records,
      FactRows facts,
      SourceRows sources,
      Changes changes,
      TransactionOperations oneByOne) {
    this.schema = schema;
    this.jdbc = jdbc;
    this.onCommit = onCommit;
    this.records = records;
    this.facts = facts;
    this.sources = sources;
    this.changes = changes;
    this.oneByOne = oneByOne;
  }

  void write(List<StoredEvent<?>> batch) {
    if (failed) {
      batch.forEach(
          event -> oneByOne.executeWithoutResult(transaction -> writeTogether(List.of(event))));
    }
    failed = true;
    writeTogether(batch);
    failed = false;
  }

  private void writeTogether(List<StoredEvent<?>> batch) {
    jdbc.execute("set local search_path to " + schema);
    long reached = lockAndRead();
    List<StoredEvent<?>> news = batch.stream().filter(event -> event.position() > reached).toList();
    if (news.isEmpty()) {
      return;
    }
    List<Change> changes = this.changes.of(news);
    sources.add(telling(SourceRegistered.class, news).toList());
    records.write(changes);
    facts.write(changes);
    long position = news.getLast().position();
    jdbc.update("update projection set position = ?", position);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            onCommit.accept(position);
          }
        });
  }

  private static <E> Stream<StoredEvent<E>> telling(Class<E> type, List<StoredEvent<?>> events) {
    return events.stream().flatMap(event -> event.telling(type));
  }

  private long lockAndRead() {
    Long position = jdbc.queryForObject("select position from projection for update", Long.class);
    return Objects.requireNonNull(position);
  }
}
