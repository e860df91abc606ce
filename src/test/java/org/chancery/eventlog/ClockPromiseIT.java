package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.TestDatabase;
import org.junit.jupiter.api.Test;

/** Knowledge time never runs backwards, and no bad minute pins it. */
class ClockPromiseIT {
  private static final String STATE = "/relationships/BRA-FRA/state";

  private final TestDatabase database = TestDatabase.fresh();

  private void set(String shift) throws SQLException {
    try (Connection owner = database.asOwner()) {
      LogSql.execute(
          owner,
          """
          create or replace function log.clock() returns timestamptz
          language sql volatile set search_path = pg_catalog, pg_temp
          as $$ select clock_timestamp() + interval '%s' $$
          """
              .formatted(shift));
    }
  }

  private List<String> log(String query) throws SQLException {
    try (Connection service = database.asService()) {
      return LogSql.query(service, query);
    }
  }

  private static Http.Answer record(Chancery chancery, String record) {
    return chancery.http().post("RecordVisit", LogSql.visit(record, "Rio"));
  }

  private static void assertThatItIsRecorded(Chancery chancery, String record) {
    assertThat(record(chancery, record).status()).isEqualTo(201);
  }

  private void assertThatItIsRefused(Chancery chancery, String record, String why)
      throws SQLException {
    String before = log("select position || ' ' || known_from from log.log_head").getFirst();
    Http.Answer refused = record(chancery, record);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.body().path("detail").asString())
        .contains(why)
        .contains("POST /actuator/clock");
    assertThat(log("select position || ' ' || known_from from log.log_head"))
        .as("nothing is taken")
        .containsExactly(before);
    assertThat(log("select stream from log.event where stream = 'record/" + record + "'"))
        .isEmpty();
    assertThat(health(chancery)).isEqualTo("DOWN");
  }

  private static String health(Chancery chancery) {
    Http http = chancery.http();
    return http.send(http.request("/actuator/health/clock").GET()).body().path("status").asString();
  }

  private static Http.Answer clock(Chancery chancery) {
    return chancery.http().send(chancery.http().request("/actuator/clock").GET());
  }

  private static void confirm(Chancery chancery) {
    Http.Answer confirmed =
        chancery
            .http()
            .send(chancery.http().request("/actuator/clock").POST(BodyPublishers.noBody()));
    assertThat(confirmed.status()).isEqualTo(200);
    assertThat(confirmed.body().path("halted").isNull()).isTrue();
    assertThat(health(chancery)).isEqualTo("UP");
  }

  private void assertThatTimeOnlyWentForward() throws SQLException {
    assertThat(
            log(
                """
                select position from (
                  select position, known_from > lag(known_from) over (order by position) as later
                    from log.event) e
                 where not later
                """))
        .isEmpty();
  }

  @Test
  void a_clock_set_back_is_refused_until_it_is_confirmed_and_knowledge_goes_on_forward()
      throws SQLException {
    try (Chancery chancery = Chancery.on(database)) {
      assertThatItIsRecorded(chancery, "before");
      set("-3 hours");
      assertThatItIsRefused(chancery, "during", "jumped back by 3 hours");
      assertThat(clock(chancery).body().path("halted").asString()).contains("jumped back");
      confirm(chancery);
      assertThatItIsRecorded(chancery, "after");
      assertThatTimeOnlyWentForward();
      assertThat(log("select max(known_from) - min(known_from) < interval '1 min' from log.event"))
          .as("it goes on from where it was")
          .containsExactly("t");
    }
  }

  @Test
  void a_clock_set_far_ahead_is_refused_and_never_stamps_anything() throws SQLException {
    try (Chancery chancery = Chancery.on(database)) {
      assertThatItIsRecorded(chancery, "before");
      set("10 years");
      assertThatItIsRefused(chancery, "during", "jumped forward by");
      set("0");
      assertThatItIsRefused(chancery, "still-during", "jumped forward by");
      confirm(chancery);
      assertThatItIsRecorded(chancery, "after");
      assertThat(log("select known_from <= clock_timestamp() from log.log_head"))
          .containsExactly("t");
      assertThatTimeOnlyWentForward();
    }
  }

  @Test
  void a_clock_set_far_ahead_can_be_confirmed() throws SQLException {
    try (Chancery chancery = Chancery.on(database)) {
      assertThatItIsRecorded(chancery, "before");
      set("1 hour");
      assertThatItIsRefused(chancery, "during", "jumped forward by");
      confirm(chancery);
      assertThatItIsRecorded(chancery, "after");
      assertThatTimeOnlyWentForward();
      assertThat(log("select max(known_from) - min(known_from) > interval '59 min' from log.event"))
          .containsExactly("t");
    }
  }

  @Test
  void questions_go_on_being_answered_and_close_no_instant_of_a_jumped_clock() throws Exception {
    try (Chancery chancery = Chancery.on(database)) {
      Http http = chancery.http();
      assertThatItIsRecorded(chancery, "before");
      Instant head = Instant.parse(http.get(STATE).body().at("/knownAt/resolved").asString());
      set("10 years");
      await().until(() -> Instant.now().isAfter(head.plusSeconds(2)));
      Http.Answer now = http.get(STATE);
      assertThat(now.status()).isEqualTo(200);
      assertThat(Instant.parse(now.body().at("/knownAt/resolved").asString()))
          .as("the last closed instant")
          .isEqualTo(head);
      assertThat(http.get(STATE + "?knownAt=" + head).status()).isEqualTo(200);
      Http.Answer open = http.get(STATE + "?knownAt=" + head.plusSeconds(1));
      assertThat(open.status()).isEqualTo(503);
      assertThat(open.header("Retry-After")).isNotEmpty();
      assertThat(open.body().path("detail").asString()).contains("POST /actuator/clock");
      assertThat(log("select known_from <= clock_timestamp() from log.log_head"))
          .containsExactly("t");
      assertThat(health(chancery)).as("a question has seen it").isEqualTo("DOWN");
    }
  }

  @Test
  void a_log_that_is_ahead_of_the_clock_is_found_at_the_start_and_confirmed_once()
      throws SQLException {
    try (Chancery chancery = Chancery.on(database)) {
      assertThatItIsRecorded(chancery, "before");
    }
    try (Connection owner = database.asOwner()) {
      LogSql.execute(
          owner, "update log.log_head set known_from = clock_timestamp() + interval '10 days'");
    }
    try (Chancery chancery = Chancery.on(database)) {
      assertThatItIsRefused(chancery, "during", "behind the last instant of the log");
      confirm(chancery);
      assertThatItIsRecorded(chancery, "after");
    }
    try (Chancery chancery = Chancery.on(database)) {
      assertThatItIsRecorded(chancery, "after-a-restart");
      assertThat(health(chancery)).isEqualTo("UP");
      assertThatTimeOnlyWentForward();
    }
  }

  @Test
  void clocks_that_are_apart_are_refused_until_they_are_confirmed() throws SQLException {
    set("-20 minutes");
    try (Chancery chancery = Chancery.on(database)) {
      assertThatItIsRefused(chancery, "during", "apart");
      confirm(chancery);
      assertThatItIsRecorded(chancery, "after");
      Instant known = Instant.parse(clock(chancery).body().path("lastKnownFrom").asString());
      assertThat(known).isBefore(Instant.now().minus(Duration.ofMinutes(19)));
    }
  }
}
