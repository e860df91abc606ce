package org.chancery.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.Lines;
import org.chancery.fixture.TestDatabase;
import org.chancery.record.CommandReader;
import org.chancery.record.History;
import org.chancery.record.RecordDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An import into an empty log that brings with it from when each line was known. */
class HistoryImportIT {
  private static final String ADOPT = "?adoptKnownAt=true";
  private static final String STATE = "/relationships/BRA-FRA/state";
  private static final String FILE =
      Lines.of(
          told("in-march", "2021-03-01"),
          told("in-march-as-well", "2021-03-01T00:00:00Z"),
          "",
          told("at-noon", "2021-03-01T13:00:00+01:00"),
          told("in-july", "2022-07-31"),
          told("later", "2023-01-01"));

  /** Nothing is ever recorded here. */
  private static final Chancery EMPTY = Chancery.empty();

  private final TestDatabase database = TestDatabase.fresh();

  @AfterAll
  static void end() {
    EMPTY.close();
  }

  private static String told(String record, String day) {
    return Lines.visit(
        "\"record\": \"" + record + "\", \"publisherKnownAt\": \"" + day + "\", ",
        "2021-02-01",
        "Rio");
  }

  private List<String> log(String query) throws SQLException {
    return log(database, query);
  }

  private static List<String> log(TestDatabase database, String query) throws SQLException {
    try (Connection service = database.asService();
        Statement statement = service.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  private List<String> instants() throws SQLException {
    return log(
        """
        select replace(stream, 'record/', '') || ' '
               || to_char(known_from at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')
          from log.event where stream_type = 'record' order by position
        """);
  }

  private static long visits(Http.Answer state) {
    return state.body().at("/coverage/records").asLong();
  }

  @Test
  void every_line_is_known_from_when_it_was_told_and_one_after_the_other() throws SQLException {
    try (Chancery chancery = Chancery.on(database)) {
      Http.Answer report = Lines.send(chancery.http(), ADOPT, FILE);
      assertThat(report.status()).isEqualTo(200);
      assertThat(Lines.counts(report.body())).isEqualTo("5 recorded, 0 there, 0 refused");
      assertThat(report.body().get("adoptKnownAt").asBoolean()).isTrue();
      assertThat(instants())
          .containsExactly(
              "in-march 2021-03-01 00:00:00.000000",
              "in-march-as-well 2021-03-01 00:00:00.000001",
              "at-noon 2021-03-01 12:00:00.000000",
              "in-july 2022-07-31 00:00:00.000000",
              "later 2023-01-01 00:00:00.000000");
    }
  }

  @Test
  void what_was_known_then_is_answered_as_if_it_had_been_recorded_then() {
    try (Chancery chancery = Chancery.on(database)) {
      Http http = chancery.http();
      assertThat(visits(http.get(STATE))).isZero();
      Lines.send(http, ADOPT, FILE);
      assertThat(visits(http.get(STATE))).isEqualTo(5);
      assertThat(visits(http.get(STATE + "?knownAt=2021-02-28"))).isZero();
      assertThat(visits(http.get(STATE + "?knownAt=2021-03-01T00:00:00Z"))).isEqualTo(1);
      assertThat(visits(http.get(STATE + "?knownAt=2021-03-01"))).isEqualTo(3);
      JsonNode july = http.get(STATE + "?knownAt=2022-07-31").body();
      assertThat(july.at("/coverage/records").asLong()).isEqualTo(4);
      assertThat(july.at("/coverage/lastRecorded").asString()).isEqualTo("2022-07-31");
      assertThat(july.get("position").asLong()).isEqualTo(4);
      assertThat(http.get("/records/later?knownAt=2022-12-31").status()).isEqualTo(404);
      assertThat(http.get("/records/later?knownAt=2023-01-01").status()).isEqualTo(200);
    }
  }

  @Test
  void the_log_says_that_it_was_done_and_the_clock_goes_on_from_now() throws SQLException {
    try (Chancery chancery = Chancery.on(database)) {
      Instant before = Instant.now();
      Lines.send(chancery.http(), ADOPT, FILE);
      assertThat(log("select name || ' ' || (payload->>'lines') from log.event where position = 6"))
          .containsExactly("history-adopted 5");
      assertThat(
              log(
                  "select payload->>'firstKnownFrom' || ' ' || (payload->>'lastKnownFrom')"
                      + " from log.event where position = 6"))
          .containsExactly("2021-03-01T00:00:00Z 2023-01-01T00:00:00Z");
      assertThat(log("select count(*) from log.event where metadata::text like '%adopted%'"))
          .containsExactly("0");
      Http.Answer told = chancery.http().post("RecordVisit", plain("afterwards"));
      assertThat(told.status()).isEqualTo(201);
      assertThat(told.body().get("position").asLong()).isEqualTo(7);
      assertThat(Instant.parse(told.body().get("knownFrom").asString())).isAfter(before);
      Http.Answer raw = chancery.http().get("/log?after=5&limit=1");
      assertThat(raw.status()).isEqualTo(200);
      assertThat(raw.response().body()).contains("history-adopted");
    }
  }

  private static String plain(String record) {
    return """
    {"record": "%s", "occurred": "2021-02-01",
     "act": {"guest": {"name": "A. Guest", "of": "FRA"}, "host": "BRA", "place": "Rio"}}
    """
        .formatted(record);
  }

  @ParameterizedTest
  @ValueSource(strings = {ADOPT, ADOPT + "&dryRun=true"})
  void a_log_that_is_not_empty_takes_none(String query) throws SQLException {
    try (Chancery chancery = Chancery.on(database)) {
      chancery.http().post("RecordVisit", plain("before"));
      Http.Answer refused = Lines.send(chancery.http(), query, FILE);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.faults()).containsExactly(" log-not-empty");
      assertThat(log("select count(*) from log.event")).containsExactly("1");
      assertThat(chancery.http().get(STATE).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-03-01 | | required",
        "2021-03-01 | 2021-02-28 | out-of-order",
        "2021-03-01 | 2021-02-28T23:59:59.999999Z | out-of-order",
        "2021-03-01 | 2021-03 | malformed",
        "2021-03-01 | 2021-02-30 | malformed",
        "2021-03-01 | 2999-01-01 | in-the-future"
      })
  void a_line_that_does_not_say_when_or_goes_back_is_named_and_nothing_is_recorded(
      String first, String second, String code) throws SQLException {
    String bad = second == null ? Lines.visit("second", "Rio") : told("second", second);
    String file = Lines.of(told("first", first), bad, told("third", "2021-03-02"), bad);
    Http http = EMPTY.http();
    for (String query : List.of(ADOPT, ADOPT + "&dryRun=true")) {
      Http.Answer refused = Lines.send(http, query, file);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.faults())
          .containsExactly("/publisherKnownAt " + code, "/publisherKnownAt " + code);
      assertThat(refused.body().at("/errors/0/detail").asString()).startsWith("line 2: ");
      assertThat(refused.body().at("/errors/1/detail").asString()).startsWith("line 4: ");
    }
    Http.Answer later =
        http.send(
            Lines.request(http, ADOPT, file.getBytes(StandardCharsets.UTF_8))
                .header("Prefer", "respond-async"));
    assertThat(later.status()).as("also when it is not waited for").isEqualTo(422);
    assertThat(
            log(EMPTY.database(), "select position || ' ' || (adopted is null) from log.log_head"))
        .containsExactly("0 true");
  }

  @Test
  void a_line_that_cannot_be_read_is_named_as_well() {
    Http.Answer refused =
        Lines.send(EMPTY.http(), ADOPT, Lines.of(told("first", "2021-03-01"), "{\"command\""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/detail").asString()).startsWith("line 2: ");
  }

  @Test
  void a_file_without_a_line_leaves_the_log_as_it_was() throws SQLException {
    assertThat(Lines.send(EMPTY.http(), ADOPT, "\n\n").status()).isEqualTo(200);
    assertThat(
            log(EMPTY.database(), "select position || ' ' || (adopted is null) from log.log_head"))
        .containsExactly("0 true");
    assertThat(EMPTY.http().get(STATE).status()).isEqualTo(200);
  }

  @Test
  void a_dry_run_checks_and_records_nothing() throws SQLException {
    Http.Answer report = Lines.send(EMPTY.http(), ADOPT + "&dryRun=true", FILE);
    assertThat(Lines.counts(report.body())).isEqualTo("5 recorded, 0 there, 0 refused");
    assertThat(log(EMPTY.database(), "select count(*) from log.event")).containsExactly("0");
    assertThat(EMPTY.http().get(STATE).status()).isEqualTo(200);
  }

  @Test
  void without_being_asked_for_it_is_data_and_no_more() throws SQLException {
    try (Chancery chancery = Chancery.on(database)) {
      Lines.send(chancery.http(), "", FILE);
      assertThat(log("select count(*) from log.event where known_from < now() - interval '1 d'"))
          .containsExactly("0");
    }
  }

  @Test
  void
      one_that_was_interrupted_lets_nothing_pass_and_is_completed_by_the_same_file_after_a_restart()
          throws SQLException {
    String file =
        Lines.of(
            IntStream.rangeClosed(1, 30)
                .mapToObj(number -> told("visit-" + number, "2021-03-" + (10 + number / 3)))
                .toArray(String[]::new));
    try (Chancery chancery = Chancery.on(database)) {
      owner(
          """
          create function log.stop() returns trigger language plpgsql as $$
          begin
            raise exception 'away' using errcode = '57P01';
          end $$;
          create trigger stop before insert on log.event for each row
            when (new.stream = 'record/visit-25') execute function log.stop();
          """);
      ImportReport report = importer(chancery, 10).adopt(() -> bytes(file));
      assertThat(report.stopped().code()).isEqualTo("log-away");
      assertThat(report.lines()).isEqualTo(20);
    }
    owner("drop trigger stop on log.event");
    try (Chancery chancery = Chancery.on(database)) {
      Http http = chancery.http();
      assertThatItWaits(http.get(STATE));
      assertThatItWaits(http.get(STATE + "?knownAt=2021-03-11"));
      assertThatItWaits(http.get("/records/visit-1?knownAt=@1"));
      assertThatItWaits(http.post("RecordVisit", plain("in-between")));
      Http.Answer report = Lines.send(http, ADOPT, file);
      assertThat(Lines.counts(report.body())).isEqualTo("10 recorded, 20 there, 0 refused");
      assertThat(visits(http.get(STATE))).isEqualTo(30);
      assertThat(visits(http.get(STATE + "?knownAt=2021-03-11"))).isEqualTo(5);
      assertThat(http.post("RecordVisit", plain("in-between")).status()).isEqualTo(201);
      assertThat(log("select position from log.event where name = 'history-adopted'"))
          .containsExactly("31");
      assertThat(Lines.send(http, ADOPT, file).status()).isEqualTo(409);
    }
  }

  private static void assertThatItWaits(Http.Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(answer.body().get("detail").asString()).contains("a history import is running");
  }

  private static Importer importer(Chancery chancery, int together) {
    return new Importer(
        chancery.bean(CommandReader.class),
        chancery.bean(RecordDesk.class),
        chancery.bean(History.class),
        chancery.bean(Clock.class),
        together,
        Duration.ofMillis(200));
  }

  private static ByteArrayInputStream bytes(String file) {
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }

  private void owner(String command) throws SQLException {
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(command);
    }
  }

  @Test
  void nobody_else_hands_in_an_instant() throws SQLException {
    assertThatIsRefused("select log.take_history('{2021-03-01Z}')", "no history import is running");
    log("select log.begin_history()");
    assertThatIsRefused("select log.take_positions(1)", "a history import is running");
    assertThatIsRefused("select log.take_history('{2021-03-01Z,2021-02-28Z}')", "do not decrease");
    assertThatIsRefused("select log.take_history('{2999-01-01Z}')", "lies in the past");
    assertThatIsRefused("select log.take_history('{-infinity}')", "lies in the past");
    assertThatIsRefused("select log.take_history('{2021-03-01Z}')", "not used");
  }

  private void assertThatIsRefused(String command, String why) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> log(command))
        .withMessageContaining(why);
  }
}
