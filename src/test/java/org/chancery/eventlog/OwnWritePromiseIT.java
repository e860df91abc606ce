package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A write answers with its place, and a read that carries it sees the write, on every node. */
class OwnWritePromiseIT {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private static Chancery one;
  private static Chancery other;

  @BeforeAll
  static void start() {
    one = Chancery.on(DATABASE);
    other = Chancery.on(DATABASE);
  }

  @AfterAll
  static void end() {
    one.close();
    other.close();
  }

  private static String at(Http.Answer told, String field) {
    return told.body().get(field).asString();
  }

  private static void assertThatItIsSeen(Chancery reader, String record, Http.Answer told) {
    for (String point : List.of("@" + at(told, "position"), at(told, "knownFrom"))) {
      Http.Answer seen = reader.http().get("/records/" + record + "?knownAt=" + point);
      assertThat(seen.status()).as(point).isEqualTo(200);
      assertThat(seen.body().get("position").asLong())
          .as(point)
          .isGreaterThanOrEqualTo(told.body().get("position").asLong());
    }
  }

  @Test
  void a_write_is_seen_by_whoever_asks_for_its_instant_or_its_position_on_every_node() {
    for (int number = 1; number <= 5; number++) {
      for (Chancery writer : List.of(one, other)) {
        String record = "seen-" + number + (writer == one ? "-one" : "-other");
        Http.Answer told = writer.http().post("RecordVisit", LogSql.visit(record, "Rio"));
        assertThat(told.status()).isEqualTo(201);
        assertThatItIsSeen(one, record, told);
        assertThatItIsSeen(other, record, told);
      }
    }
  }

  @Test
  void a_write_that_was_not_waited_for_is_seen_as_well() {
    for (Chancery writer : List.of(one, other)) {
      String record = "async-" + (writer == one ? "one" : "other");
      Http.Answer told =
          writer
              .http()
              .send(
                  writer
                      .http()
                      .request("/api/v1/commands/RecordVisit")
                      .header("Content-Type", "application/json")
                      .header("Prefer", "respond-async")
                      .POST(BodyPublishers.ofString(LogSql.visit(record, "Rio"))));
      assertThat(told.status()).isEqualTo(202);
      assertThatItIsSeen(writer == one ? other : one, record, told);
      assertThatItIsSeen(writer, record, told);
    }
  }

  @Test
  void a_write_is_seen_though_the_clock_of_the_log_is_ahead() throws SQLException {
    try (Connection owner = DATABASE.asOwner()) {
      LogSql.execute(
          owner, "update log.log_head set known_from = clock_timestamp() + interval '2 s'");
    }
    Http.Answer told = one.http().post("RecordVisit", LogSql.visit("ahead-visit", "Rio"));
    assertThatItIsSeen(one, "ahead-visit", told);
    assertThatItIsSeen(other, "ahead-visit", told);
    await().until(() -> Instant.now().isAfter(Instant.parse(at(told, "knownFrom"))));
  }
}
