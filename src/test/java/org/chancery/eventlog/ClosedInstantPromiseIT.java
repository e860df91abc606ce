package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A transaction held back after it got its instant delays answers and never changes one. */
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

  @Test
  void a_write_is_seen_by_whoever_asks_for_its_instant_or_its_position() {
    Http http = chancery.http();
    for (int number = 1; number <= 10; number++) {
      Http.Answer told = http.post("RecordVisit", LogSql.visit("seen-" + number, "Rio"));
      for (String point : new String[] {"@" + at(told, "position"), at(told, "knownFrom")}) {
        Http.Answer seen = http.get("/records/seen-" + number + "?knownAt=" + point);
        assertThat(seen.status()).as(point).isEqualTo(200);
      }
    }
  }

  @Test
  void a_write_is_seen_though_the_clock_of_the_log_is_ahead() throws SQLException {
    try (Connection owner = chancery.database().asOwner()) {
      LogSql.execute(
          owner, "update log.log_head set known_from = clock_timestamp() + interval '2 s'");
    }
    Http http = chancery.http();
    Http.Answer told = http.post("RecordVisit", LogSql.visit("ahead-visit", "Rio"));
    Http.Answer seen = http.get("/records/ahead-visit?knownAt=" + at(told, "knownFrom"));
    assertThat(seen.status()).isEqualTo(200);
    await().until(() -> Instant.now().isAfter(Instant.parse(at(told, "knownFrom"))));
  }

  private static String at(Http.Answer told, String field) {
    return told.body().get(field).asString();
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
