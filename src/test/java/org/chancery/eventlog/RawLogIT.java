package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chancery.fixture.Chancery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reading the log as it lies there: in portions, and told of commits. */
class RawLogIT {
  private static final int LARGE = 600_000;
  private static final int HUGE = 2_000_000;
  private static final Duration LONG = Duration.ofSeconds(30);

  private static Chancery chancery;
  private static EventLog log;

  @BeforeAll
  static void start() throws SQLException {
    chancery = Chancery.empty();
    log = chancery.bean(EventLog.class);
    for (int number = 1; number <= 5; number++) {
      append("small-" + number, 10);
    }
    append("large-6", LARGE);
    append("large-7", LARGE);
    append("large-8", LARGE);
    append("huge-9", HUGE);
    append("small-10", 10);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static void append(String record, int bytes) throws SQLException {
    try (Connection connection = chancery.database().asService()) {
      LogSql.append(
          connection, "record/" + record, "nobody-keeps-this", "\"" + "x".repeat(bytes) + "\"");
      connection.commit();
    }
  }

  private static List<Long> positions(long after, long upTo, int atMost) {
    return log.eventsAfter(after, upTo, atMost).stream().map(RawEvent::position).toList();
  }

  @Test
  void events_come_in_order_after_a_position_up_to_another_and_at_most_so_many() {
    assertThat(positions(0, 5, 100)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(positions(2, 4, 100)).containsExactly(3L, 4L);
    assertThat(positions(1, 10, 3)).containsExactly(2L, 3L, 4L);
    assertThat(positions(10, 10, 100)).isEmpty();
    assertThat(positions(9, Long.MAX_VALUE, 100)).first().isEqualTo(10L);
  }

  @Test
  void large_events_come_in_small_portions_and_one_comes_however_large() {
    assertThat(positions(0, 10, 100)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(positions(7, 10, 100)).containsExactly(8L, 9L);
    assertThat(positions(8, 10, 100)).containsExactly(9L);
    assertThat(log.eventsAfter(8, 9, 1).getFirst().payload()).hasSize(HUGE + 2);
  }

  @Test
  void a_commit_of_this_node_is_heard_at_once_even_when_it_came_before_the_waiting()
      throws InterruptedException {
    try (CommitWatch commits = log.watch()) {
      chancery.http().post("RecordVisit", LogSql.visit("heard-visit", "Rio"));
      Instant asked = Instant.now();
      commits.await(LONG);
      assertThat(Instant.now()).isBefore(asked.plus(LONG));
    }
  }

  @Test
  void commits_that_were_heard_are_not_heard_again() throws InterruptedException {
    Duration shortly = Duration.ofMillis(200);
    try (CommitWatch commits = log.watch()) {
      chancery.http().post("RecordVisit", LogSql.visit("heard-once", "Rio"));
      commits.await(LONG);
      Instant asked = Instant.now();
      commits.await(shortly);
      assertThat(Instant.now()).isAfterOrEqualTo(asked.plus(shortly));
    }
  }
}
