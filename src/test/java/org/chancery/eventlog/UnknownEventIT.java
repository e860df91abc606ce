package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.TestDatabase;
import org.junit.jupiter.api.Test;

/** An event that nobody here can read stops the read model just before it, and says so. */
class UnknownEventIT {
  private static final String STATE = "/relationships/BRA-FRA/state?knownAt=@";

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void what_comes_before_it_is_answered_and_nothing_after_it() throws SQLException {
    try (Chancery chancery = Chancery.on(database)) {
      record(chancery.http(), "before-it");
      put("coronation-recorded");
      Http.Answer after = record(chancery.http(), "after-it");
      assertThat(after.status()).as("recorded, but not shown").isEqualTo(202);
      assertThatItStopsBefore(chancery.http(), 2);
    }
  }

  @Test
  void what_comes_before_it_is_answered_by_a_service_that_finds_it_at_its_start()
      throws SQLException {
    try (Chancery chancery = Chancery.on(database)) {
      for (int number = 1; number <= 20; number++) {
        record(chancery.http(), "before-it-" + number);
      }
    }
    put("coronation-recorded");
    forget();
    try (Chancery chancery = Chancery.on(database)) {
      assertThatItAnswers(chancery.http(), 20);
    }
  }

  private static Http.Answer record(Http http, String record) {
    return http.post("RecordVisit", LogSql.visit(record, "Rio"));
  }

  private void put(String name) throws SQLException {
    try (Connection owner = database.asOwner()) {
      LogSql.append(owner, "record/charles", name, "{\"crown\": \"imperial\"}");
      owner.commit();
    }
  }

  /** Empties the read model, so that it is made anew from the log. */
  private void forget() throws SQLException {
    try (Connection service = database.asService()) {
      LogSql.execute(
          service,
          "truncate timeline.record_version, timeline.calling_off, timeline.relationship,"
              + " timeline.bearing, timeline.effect, timeline.fact_relationship, timeline.reach,"
              + " timeline.fact_interval, timeline.source, timeline.token");
      LogSql.execute(service, "update timeline.projection set position = 0");
    }
  }

  private static void assertThatItStopsBefore(Http http, long unknown) {
    assertThatItAnswers(http, unknown - 1);
    Http.Answer beyond = http.get(STATE + unknown);
    assertThat(beyond.status()).isEqualTo(503);
    assertThat(beyond.header("Retry-After")).isNotEmpty();
    assertThat(http.send(http.request("/actuator/health").GET()).body().path("status").asString())
        .isEqualTo("DOWN");
  }

  private static void assertThatItAnswers(Http http, long position) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(http.get(STATE + position).status()).isEqualTo(200));
    assertThat(http.get(STATE + position).body().at("/counts/0/certain").asLong())
        .isEqualTo(position);
  }
}
