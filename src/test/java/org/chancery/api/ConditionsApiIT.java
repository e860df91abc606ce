package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Amendments under conditions: only of one version, and only once. */
class ConditionsApiIT {
  private static final int MANY = 12;

  private static Chancery chancery;
  private static Http http;
  private static Amendments amendments;
  private static int count;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
    amendments = new Amendments(http);
    amendments.registerSources();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static String visit() {
    return amendments.plainVisit("conditional-" + ++count);
  }

  private static Http.Answer note(String record, String note, Map<String, String> conditions) {
    return amendments.send(
        "CorrectRecord", Amendments.body(record, "\"note\": \"" + note + "\""), conditions);
  }

  private static void mustBeRefused(Http.Answer answer, int status, String... faults) {
    Refusals.isProblem(answer, status, faults);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "1", "W/\"1\"", "\"1-abc\"", "1-abc", "*"})
  void a_record_is_amended_while_it_is_at_the_version_that_was_seen(String seen) {
    String record = visit();
    Http.Answer answer = note(record, "x", Map.of("If-Match", seen));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.body().get("version").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "1", "\"3\"", "W/\"1-abc\"", "\"999999999\""})
  void who_saw_another_version_is_told_so(String seen) {
    String record = visit();
    amendments.must("CorrectRecord", record, "\"note\": \"by another\"");
    long before = Refusals.position(http);
    Http.Answer answer = note(record, "x", Map.of("If-Match", seen));
    mustBeRefused(answer, 412, "If-Match version-differs");
    assertThat(answer.body().get("detail").asString()).contains("version 2");
    assertThat(Refusals.position(http)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "\"1", "\"1\", \"2\"", "\"\"", "1.0", "01"})
  void a_version_that_is_none_is_malformed(String seen) {
    String record = visit();
    long before = Refusals.position(http);
    mustBeRefused(note(record, "x", Map.of("If-Match", seen)), 400, "If-Match malformed");
    assertThat(Refusals.position(http)).isEqualTo(before);
  }

  @Test
  void the_tag_of_a_record_is_sent_back_as_it_was_answered() {
    String record = visit();
    String tag = http.get("/records/" + record).header("ETag");
    assertThat(note(record, "x", Map.of("If-Match", tag)).status()).isEqualTo(200);
    mustBeRefused(note(record, "y", Map.of("If-Match", tag)), 412, "If-Match");
    String next = http.get("/records/" + record).header("ETag");
    assertThat(next).startsWith("\"2-");
    assertThat(note(record, "y", Map.of("If-Match", next)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RetractRecord", "ReinstateRecord", "AddBearing", "WithdrawBearing"})
  void the_version_counts_for_amendments_of_every_sort(String command) {
    String record = visit();
    String pair = command.contains("Bearing") ? "\"relationship\": \"IRN-TUR\"" : "";
    String body = Amendments.body(record, pair);
    mustBeRefused(amendments.send(command, body, Map.of("If-Match", "\"2\"")), 412, "If-Match");
  }

  @Test
  void a_condition_is_looked_at_before_what_is_asked() {
    String record = visit();
    Http.Answer nothing = note(record, "x", Map.of("If-Match", "2"));
    mustBeRefused(nothing, 412, "If-Match");
    mustBeRefused(note("nobody-knows", "x", Map.of("If-Match", "2")), 404, "/record");
    String broken = Amendments.body(record, "\"colour\": \"red\"");
    mustBeRefused(
        amendments.send("CorrectRecord", broken, Map.of("If-Match", "2")), 422, "/colour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1\""})
  void what_is_recorded_for_the_first_time_has_no_version_to_match(String seen) {
    long before = Refusals.position(http);
    String act = "{\"guest\": {\"name\": \"A\", \"of\": \"IRN\"}, \"host\": \"RUS\"}";
    String body = "{\"record\": \"at-first\", \"occurred\": \"2022\", \"act\": " + act + "}";
    mustBeRefused(
        amendments.send("RecordVisit", body, Map.of("If-Match", seen)),
        400,
        "If-Match not-applicable");
    String source = "{\"source\": \"at-first\", \"type\": \"document\", \"title\": \"A paper\"}";
    mustBeRefused(
        amendments.send("RegisterSource", source, Map.of("If-Match", seen)),
        400,
        "If-Match not-applicable");
    assertThat(Refusals.position(http)).isEqualTo(before);
  }

  @Test
  void the_same_request_again_under_its_key_is_answered_as_the_first_time() {
    String record = visit();
    Map<String, String> key = Map.of("Idempotency-Key", "key of " + record);
    JsonNode first = note(record, "x", key).body();
    amendments.must("CorrectRecord", record, "\"note\": \"y\"");
    long position = Refusals.position(http);
    Http.Answer again = note(record, "x", key);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first);
    assertThat(again.body().get("version").asInt()).isEqualTo(2);
    String otherwise =
        "{\"note\": \"x\", \"reason\" : \"for a reason\",\n \"record\": \"" + record + "\"}";
    assertThat(amendments.send("CorrectRecord", otherwise, key).body()).isEqualTo(first);
    assertThat(Refusals.position(http)).isEqualTo(position);
    assertThat(amendments.record(record).get("note").asString()).isEqualTo("y");
  }

  @Test
  void the_key_is_looked_at_before_the_version() {
    String record = visit();
    Map<String, String> both = Map.of("Idempotency-Key", "key of " + record, "If-Match", "\"1\"");
    JsonNode first = note(record, "x", both).body();
    Http.Answer again = note(record, "x", both);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first);
  }

  @Test
  void a_key_is_taken_again_only_by_what_was_asked_under_it() {
    String record = visit();
    Map<String, String> key = Map.of("Idempotency-Key", "key of " + record);
    note(record, "x", key);
    long position = Refusals.position(http);
    for (Http.Answer other :
        List.of(
            note(record, "y", key),
            amendments.send("RetractRecord", Amendments.body(record, ""), key))) {
      Refusals.isProblem(other, 409);
      assertThat(other.body().get("type").asString()).isEqualTo("urn:chancery:problem:key-reused");
    }
    assertThat(Refusals.position(http)).isEqualTo(position);
  }

  @Test
  void what_was_refused_takes_no_key() {
    String record = visit();
    Map<String, String> key = Map.of("Idempotency-Key", "key of " + record);
    String body = Amendments.body(record, "\"relationship\": \"IRN-RUS\"");
    mustBeRefused(amendments.send("WithdrawBearing", body, key), 422, "/relationship");
    assertThat(note(record, "x", key).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\tb"})
  void a_key_that_is_none_is_malformed(String key) {
    String record = visit();
    mustBeMalformed(record, key);
    mustBeMalformed(record, "k".repeat(201));
    assertThat(note(record, "x", Map.of("Idempotency-Key", "k".repeat(200))).status())
        .isEqualTo(200);
  }

  private static void mustBeMalformed(String record, String key) {
    long before = Refusals.position(http);
    mustBeRefused(
        note(record, "x", Map.of("Idempotency-Key", key)), 400, "Idempotency-Key malformed");
    assertThat(Refusals.position(http)).isEqualTo(before);
  }

  @Test
  void both_conditions_may_be_malformed_at_once() {
    mustBeRefused(
        note(visit(), "x", Map.of("Idempotency-Key", " ", "If-Match", "x")),
        400,
        "Idempotency-Key",
        "If-Match");
  }

  @Test
  void of_many_who_saw_the_same_version_one_wins() {
    String record = visit();
    long before = Refusals.position(http);
    List<Http.Answer> answers =
        AtOnce.send(MANY, number -> note(record, "of " + number, Map.of("If-Match", "\"1\"")));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 412)).hasSize(MANY - 1);
    assertThat(Refusals.position(http)).isEqualTo(before + 1);
    JsonNode won =
        answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow().body();
    assertThat(amendments.record(record).get("position")).isEqualTo(won.get("position"));
  }

  @Test
  void of_many_who_send_the_same_under_one_key_all_are_answered_with_one_change() {
    String record = visit();
    long before = Refusals.position(http);
    List<Http.Answer> answers =
        AtOnce.send(
            MANY, number -> note(record, "x", Map.of("Idempotency-Key", "key of " + record)));
    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(answers.stream().map(Http.Answer::body)).containsOnly(answers.getFirst().body());
    assertThat(Refusals.position(http)).isEqualTo(before + 1);
  }

  @Test
  void of_many_who_want_other_things_without_a_condition_all_are_taken_in_turn() {
    String record = visit();
    long before = Refusals.position(http);
    List<Http.Answer> answers = AtOnce.send(MANY, number -> note(record, "of " + number, Map.of()));
    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(answers.stream().map(answer -> answer.body().get("version").asInt()))
        .doesNotHaveDuplicates();
    assertThat(Refusals.position(http)).isEqualTo(before + MANY);
    assertThat(amendments.record(record).get("version").asInt()).isEqualTo(MANY + 1);
  }

  @Test
  void of_many_who_retract_without_a_condition_one_does() {
    String record = visit();
    List<Http.Answer> answers =
        AtOnce.send(MANY, number -> amendments.send("RetractRecord", record, ""));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(MANY - 1);
  }
}
