package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A question is answered once its instant is closed, and never from less than it asked for. */
class ClosedInstantPromiseIT {
  private static final String STATE = "/relationships/BRA-FRA/state";
  private static final String KEPT =
      """
      {"header": {"record": "%1$s", "occurred": "2022-01-19", "order": 0},
       "act": {"guest": {"name": "Emmanuel Macron", "of": "FRA"}, "host": "BRA"}}
      """;

  private static Chancery chancery;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    chancery.http().post("RecordVisit", LogSql.visit("first-visit", "Rio"));
  }

  @AfterAll
  static void end() {
    chancery.close();
  }

  private static long visits(Http.Answer state) {
    return state.body().at("/counts/0/certain").asLong();
  }

  @Test
  void it_is_never_missing_in_an_answer_that_names_its_instant_or_a_later_one() throws Exception {
    Http http = chancery.http();
    long before = visits(http.get(STATE));
    try (Connection held = chancery.database().asService()) {
      String record = "held-visit";
      LogSql.append(held, "record/" + record, "visit-recorded", KEPT.formatted(record));
      Instant stamp = stampIn(held);
      Instant asked = stamp.plusMillis(1);
      await().until(() -> Instant.now().isAfter(asked));
      CompletableFuture<Http.Answer> atIt = ask(http, stamp);
      CompletableFuture<Http.Answer> afterIt = ask(http, asked);
      Http.Answer latest = http.get(STATE);
      assertThat(latest.status()).as("now is the last closed instant").isEqualTo(200);
      assertThat(visits(latest)).isEqualTo(before);
      assertThat(resolved(latest)).as("it claims less than the held one").isBefore(stamp);
      CompletableFuture<Http.Answer> beforeIt = ask(http, stamp.minusNanos(1000));
      assertThat(atIt).isNotDone();
      assertThat(afterIt).isNotDone();
      held.commit();
      assertThat(visits(atIt.join())).isEqualTo(before + 1);
      assertThat(visits(afterIt.join())).isEqualTo(before + 1);
      assertThat(visits(beforeIt.join())).isEqualTo(before);
      assertThat(visits(http.get(STATE + "?knownAt=" + resolved(latest)))).isEqualTo(before);
    }
  }

  @Test
  void a_question_that_needs_it_waits_for_some_time_and_then_is_told_to_ask_again()
      throws SQLException {
    Http http = chancery.http();
    try (Connection held = chancery.database().asService()) {
      LogSql.append(held, "record/rolled-back", "visit-recorded", "{}");
      Instant asked = stampIn(held).plusMillis(1);
      await().until(() -> Instant.now().isAfter(asked));
      Http.Answer answer = ask(http, asked).join();
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isNotEmpty();
      held.rollback();
      assertThat(ask(http, asked).join().status()).isEqualTo(200);
    }
  }

  @Test
  void on_a_quiet_log_a_question_closes_the_instant_that_it_asks_for() {
    Http http = chancery.http();
    Http.Answer now = http.get(STATE);
    Instant asked = resolved(now).plusMillis(50);
    await().until(() -> Instant.now().isAfter(asked));
    Http.Answer later = ask(http, asked).join();
    assertThat(later.status()).isEqualTo(200);
    assertThat(resolved(later)).isEqualTo(asked);
    assertThat(later.body().get("position")).isEqualTo(now.body().get("position"));
  }

  @Test
  void on_a_busy_log_no_answer_gets_more_when_its_instant_is_asked_for_again() throws Exception {
    Http http = chancery.http();
    List<Http.Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (String writer : List.of("a", "b", "c")) {
        writers.add(threads.submit(() -> writeMany(http, "busy-" + writer)));
      }
      while (writers.stream().anyMatch(writer -> !writer.isDone())) {
        answers.add(http.get(STATE));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(answers).hasSizeGreaterThan(5);
    for (Http.Answer then : answers) {
      Http.Answer again = http.get(STATE + "?knownAt=" + resolved(then));
      assertThat(again.body().get("position")).isEqualTo(then.body().get("position"));
      assertThat(again.body().get("counts")).isEqualTo(then.body().get("counts"));
    }
  }

  private static void writeMany(Http http, String writer) {
    for (int number = 1; number <= 20; number++) {
      http.post("RecordVisit", LogSql.visit(writer + "-" + number, "Rio"));
    }
  }

  @Test
  void an_answer_for_now_stays_the_same_when_its_instant_is_asked_for_again() {
    Http http = chancery.http();
    for (int number = 1; number <= 10; number++) {
      Http.Answer now = http.get(STATE);
      http.post("RecordVisit", LogSql.visit("stays-" + number, "Rio"));
      Http.Answer again = http.get(STATE + "?knownAt=" + resolved(now));
      assertThat(again.body().get("position")).isEqualTo(now.body().get("position"));
      assertThat(again.body().get("counts")).isEqualTo(now.body().get("counts"));
    }
  }

  private static Instant resolved(Http.Answer state) {
    return Instant.parse(state.body().at("/knownAt/resolved").asString());
  }

  private static Instant stampIn(Connection held) throws SQLException {
    return Instant.parse(
        LogSql.value(
            held,
            "select to_char(known_from at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " from log.log_head"));
  }

  private static CompletableFuture<Http.Answer> ask(Http http, Instant knownAt) {
    return CompletableFuture.supplyAsync(
        () ->
            http.send(
                http.request("/api/v1" + STATE + "?knownAt=" + knownAt)
                    .timeout(Duration.ofSeconds(60))
                    .GET()));
  }
}
