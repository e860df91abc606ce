package org.chancery.timeline;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes a batch of changes into the read model, in the transaction that moves the token. */
class TimelineWriter {
  private final JdbcOperations jdbc;
  private final Projection projection;
  private final RecordRows records;
  private final FactRows facts;

  TimelineWriter(JdbcOperations jdbc, Projection projection, RecordRows records, FactRows facts) {
    this.jdbc = jdbc;
    this.projection = projection;
    this.records = records;
    this.facts = facts;
  }

  void write(List<Change> batch) {
    long reached = lockAndRead();
    List<Change> news = batch.stream().filter(change -> change.position() > reached).toList();
    if (news.isEmpty()) {
      return;
    }
    records.add(news);
    facts.add(news);
    long position = news.getLast().position();
    jdbc.update("update timeline.projection set position = ?", position);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            projection.advanceTo(position);
          }
        });
  }

  private long lockAndRead() {
    Long position =
        jdbc.queryForObject("select position from timeline.projection for update", Long.class);
    return Objects.requireNonNull(position);
  }
}
