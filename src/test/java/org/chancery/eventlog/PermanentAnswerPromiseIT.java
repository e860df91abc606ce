package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.TestDatabase;
import org.chancery.record.Command;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.RecordDesk;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer with a past point of knowledge names the same facts, records and positions for ever.
 */
class PermanentAnswerPromiseIT {
  private static final List<String> QUESTIONS =
      List.of(
          "/relationships/BRA-FRA/state?explain=true&knownAt=",
          "/relationships/BRA-FRA/state?asOf=2022-01&knownAt=",
          "/relationships/BRA-FRA/timeline?changes=true&knownAt=",
          "/relationships/BRA-FRA/series?bucket=year&metric=count&knownAt=",
          "/records/proposal-1?knownAt=");

  private final TestDatabase database = TestDatabase.fresh();
  private final Map<String, JsonNode> kept = new LinkedHashMap<>();

  private static void record(Chancery chancery, String command, String body) {
    Http.Answer told = chancery.http().post(command, body);
    assertThat(told.status()).as(told.response().body()).isEqualTo(201);
  }

  /** Earlier and later than one another in the world, so that all of them would show. */
  private static void recordSome(Chancery chancery, int from, int to) {
    for (int number = from; number <= to; number++) {
      record(
          chancery,
          "RecordAgreementProposal",
          """
          {"record": "proposal-%1$d", "occurred": "20%2$d-01-19",
           "act": {"instrument": "treaty", "title": "Treaty", "parties": ["BRA", "FRA"], "proposedBy": "%3$s"}}
          """
              .formatted(number, 10 + number * 7 % 13, number % 2 == 0 ? "BRA" : "FRA"));
      record(chancery, "RecordVisit", LogSql.visit("visit-" + number, "Rio"));
    }
  }

  private void ask(Chancery chancery) {
    Http http = chancery.http();
    String instant =
        http.get("/relationships/BRA-FRA/state").body().at("/knownAt/resolved").asString();
    long position = chancery.bean(EventLog.class).head().position();
    for (String question : QUESTIONS) {
      for (String point : List.of(instant, "@" + position, "@" + (position - 1))) {
        Http.Answer answer = http.get(question + point);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        kept.put(question + point, answer.body());
      }
    }
  }

  private void assertThatAnswersAreTheSame(Chancery chancery) {
    assertThat(kept).hasSizeGreaterThan(10);
    kept.forEach(
        (question, answer) ->
            assertThat(chancery.http().get(question).body()).as(question).isEqualTo(answer));
  }

  /** The read model as it is before the first event. */
  private void forget() throws SQLException {
    try (Connection service = database.asService()) {
      List<String> tables =
          LogSql.query(
              service,
              """
              select format('%I.%I', schemaname, tablename) from pg_tables
               where schemaname = 'timeline' and tablename <> 'projection'
              """);
      LogSql.execute(service, "truncate " + String.join(", ", tables));
      LogSql.execute(service, "update timeline.projection set position = 0");
    }
  }

  @Test
  void it_is_the_same_after_more_writes_a_restart_a_rebuild_and_on_another_node()
      throws SQLException {
    try (Chancery chancery = Chancery.on(database)) {
      recordSome(chancery, 1, 3);
      ask(chancery);
      recordSome(chancery, 4, 6);
      assertThatAnswersAreTheSame(chancery);
      ask(chancery);
      recordSome(chancery, 7, 9);
      try (Chancery other = Chancery.on(database)) {
        assertThatAnswersAreTheSame(other);
      }
    }
    try (Chancery chancery = Chancery.on(database)) {
      assertThatAnswersAreTheSame(chancery);
    }
    forget();
    try (Chancery chancery = Chancery.on(database)) {
      assertThatAnswersAreTheSame(chancery);
    }
  }

  @Test
  void a_position_within_a_transaction_names_what_was_known_up_to_there_and_nothing_beyond() {
    try (Chancery chancery = Chancery.on(database)) {
      CommandReader reader = chancery.bean(CommandReader.class);
      List<Command> commands =
          IntStream.rangeClosed(1, 3)
              .mapToObj(number -> LogSql.visit("together-" + number, "Rio"))
              .map(visit -> reader.read("RecordVisit", JsonMapper.shared().readTree(visit)))
              .toList();
      chancery.bean(RecordDesk.class).submitAll(commands, Origin.LOCAL);
      JsonNode within = state(chancery, "@2");
      assertThat(within.get("position").asLong()).isEqualTo(2);
      assertThat(within.at("/coverage/records").asLong()).isEqualTo(2);
      JsonNode all = state(chancery, within.at("/knownAt/resolved").asString());
      assertThat(all.get("position").asLong()).as("they share the instant").isEqualTo(3);
      assertThat(all.at("/coverage/records").asLong()).isEqualTo(3);
    }
  }

  @Test
  void before_the_log_begins_nothing_is_known() {
    try (Chancery chancery = Chancery.on(database)) {
      recordSome(chancery, 1, 1);
      for (String point : List.of("1999-12-31", "0001-01-01T00:00:00Z", "@0")) {
        JsonNode nothing = state(chancery, point);
        assertThat(nothing.get("position").asLong()).isZero();
        assertThat(nothing.get("facts")).isEmpty();
        assertThat(nothing.get("counts")).isEmpty();
        assertThat(nothing.at("/coverage/records").asLong()).isZero();
      }
    }
  }

  private static JsonNode state(Chancery chancery, String knownAt) {
    Http.Answer answer = chancery.http().get("/relationships/BRA-FRA/state?knownAt=" + knownAt);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }
}
