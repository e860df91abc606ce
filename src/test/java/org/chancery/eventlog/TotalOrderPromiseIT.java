package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.record.Command;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.RecordDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** One total order without gaps, in the order of commits, with a clock that only goes forward. */
class TotalOrderPromiseIT {
  private static final int WRITERS = 8;
  private static final int EACH = 25;
  private static final Map<String, Long> TOLD = new ConcurrentHashMap<>();
  private static final List<String> SEEN_WITH_A_GAP = new ArrayList<>();

  private static Chancery chancery;

  @BeforeAll
  static void write() throws Exception {
    chancery = Chancery.empty();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 1; writer <= WRITERS; writer++) {
        int own = writer;
        writers.add(threads.submit(() -> write(own)));
      }
      watch(writers);
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  @AfterAll
  static void end() {
    chancery.close();
  }

  /** Were positions not in the order of commits, one would show up before an earlier one. */
  private static void watch(List<Future<?>> writers) throws SQLException {
    while (writers.stream().anyMatch(writer -> !writer.isDone())) {
      SEEN_WITH_A_GAP.addAll(
          log("select max(position) from log.event having max(position) <> count(*)"));
    }
  }

  /** Single commands, several at once, and transactions that are taken back. */
  private static Void write(int writer) throws SQLException {
    try (Connection connection = chancery.database().asService()) {
      for (int number = 1; number <= EACH; number++) {
        String record = "writer-" + writer + "-" + number;
        switch (number % 5) {
          case 0 -> rolledBack(connection, record);
          case 1 -> together(record);
          default -> alone(record);
        }
      }
    }
    return null;
  }

  private static void rolledBack(Connection connection, String record) throws SQLException {
    LogSql.append(connection, "record/" + record, "visit-recorded", "{}");
    connection.rollback();
  }

  private static void together(String record) {
    CommandReader reader = chancery.bean(CommandReader.class);
    List<Command> commands =
        LongStream.rangeClosed(1, 3)
            .mapToObj(
                part -> JsonMapper.shared().readTree(LogSql.visit(record + "-part-" + part, "Rio")))
            .map(body -> reader.read("RecordVisit", body))
            .toList();
    chancery.bean(RecordDesk.class).submitAll(commands, Origin.LOCAL);
  }

  private static void alone(String record) {
    Http.Answer answer = chancery.http().post("RecordVisit", LogSql.visit(record, "Rio"));
    assertThat(answer.status()).isEqualTo(201);
    TOLD.put(record, answer.body().get("position").asLong());
  }

  private static List<String> log(String query) throws SQLException {
    try (Connection connection = chancery.database().asService()) {
      return LogSql.query(connection, query);
    }
  }

  @Test
  void positions_have_no_gaps_though_transactions_were_taken_back() throws SQLException {
    assertThat(log("select position from log.event order by position"))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, WRITERS * EACH / 5 * (3 + 3))
                .mapToObj(Long::toString)
                .toList());
  }

  @Test
  void what_was_answered_is_what_is_kept() throws SQLException {
    for (Map.Entry<String, Long> told : TOLD.entrySet()) {
      assertThat(
              log(
                  "select position from log.event where stream = 'record/%s'"
                      .formatted(told.getKey())))
          .containsExactly(told.getValue().toString());
    }
  }

  @Test
  void positions_are_in_the_order_of_commits() {
    assertThat(SEEN_WITH_A_GAP).isEmpty();
  }

  @Test
  void every_transaction_is_known_later_than_the_one_before_and_at_one_instant()
      throws SQLException {
    assertThat(
            log(
                """
                select position from (
                  select position, known_from > lag(known_from) over (order by position) as later,
                         xmin <> lag(xmin) over (order by position) as other
                    from log.event) e
                 where later <> other
                """))
        .isEmpty();
    assertThat(log("select count(distinct known_from) from log.event"))
        .isEqualTo(log("select count(distinct xmin::text) from log.event"));
  }

  @Test
  void what_was_recorded_together_is_known_at_one_instant() throws SQLException {
    assertThat(
            log(
                """
                select count(distinct known_from) || ' ' || max(position) - min(position)
                  from log.event where stream like 'record/writer-1-11-part-_'
                """))
        .containsExactly("1 2");
  }
}
