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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Retractions, reinstatements and changes of what an act bears on. */
class AmendmentApiIT {
  private static final String ADD = "AddBearing";
  private static final String WITHDRAW = "WithdrawBearing";

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
    return amendments.plainVisit("amended-" + ++count);
  }

  private static String pair(String relationship) {
    return "\"relationship\": \"" + relationship + "\"";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CorrectRecord   | "note": "x"
          RetractRecord   | ``
          AddBearing      | "relationship": "IRN-TUR"
          """)
  void an_accepted_amendment_answers_with_its_place_in_the_log(String command, String fields) {
    String record = visit();
    long before = Refusals.position(http);
    Http.Answer answer = amendments.send(command, record, fields);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Location")).isEqualTo("/api/v1/records/" + record);
    assertThat(answer.body().propertyNames())
        .containsExactly("record", "version", "position", "knownFrom", "warnings");
    assertThat(answer.body().get("record").asString()).isEqualTo(record);
    assertThat(answer.body().get("version").asInt()).isEqualTo(2);
    assertThat(answer.body().get("position").asLong()).isEqualTo(before + 1);
    JsonNode known = amendments.record(record);
    for (String same : new String[] {"version", "position", "knownFrom"}) {
      assertThat(known.get(same)).as(same).isEqualTo(answer.body().get(same));
    }
  }

  @Test
  void a_retracted_record_is_hidden_from_then_on_and_still_told_before() {
    String record = visit();
    JsonNode before = amendments.record(record);
    long retracted = amendments.must("RetractRecord", record, "").get("position").asLong();
    assertThat(Lists.records(Lists.ask(http, "/timeline?limit=1000"))).doesNotContain(record);
    assertThat(Lists.records(Lists.ask(http, "/timeline?limit=1000&knownAt=@" + (retracted - 1))))
        .contains(record);
    JsonNode after = amendments.record(record);
    assertThat(after.get("retracted").asBoolean()).isTrue();
    assertThat(after.get("reason").asString()).isEqualTo("for a reason");
    assertThat(Amendments.told(after)).isEqualTo(Amendments.told(before));
    assertThat(amendments.record(record, retracted - 1).get("retracted").asBoolean()).isFalse();
  }

  @Test
  void a_reinstated_record_holds_as_it_stood_known_from_a_position_of_its_own() {
    String record = visit();
    amendments.must("CorrectRecord", record, "\"occurred\": \"2022-01-20\"");
    amendments.must(ADD, record, pair("IRN-TUR"));
    JsonNode stood = amendments.record(record);
    long retracted = amendments.must("RetractRecord", record, "").get("position").asLong();
    JsonNode answer = amendments.must("ReinstateRecord", record, "");
    JsonNode after = amendments.record(record);
    assertThat(Amendments.told(after)).isEqualTo(Amendments.told(stood));
    assertThat(after.get("retracted").asBoolean()).isFalse();
    assertThat(after.get("version").asInt()).isEqualTo(5);
    assertThat(answer.get("position").asLong()).isEqualTo(retracted + 1);
    assertThat(after.get("position")).isEqualTo(answer.get("position"));
    assertThat(amendments.record(record, retracted).get("retracted").asBoolean()).isTrue();
  }

  @Test
  void what_is_asked_for_twice_is_a_conflict_the_second_time() {
    String record = visit();
    amendments.mustConflict("changes-nothing", "ReinstateRecord", record, "");
    amendments.must("RetractRecord", record, "");
    amendments.mustConflict("changes-nothing", "RetractRecord", record, "");
    amendments.mustConflict("retracted", ADD, record, pair("IRN-TUR"));
    amendments.mustConflict("retracted", WITHDRAW, record, pair("IRN-RUS"));
    amendments.must("ReinstateRecord", record, "");
    amendments.mustConflict("changes-nothing", "ReinstateRecord", record, "");
  }

  @Test
  void the_first_telling_again_is_no_new_record_while_it_is_retracted() {
    String body =
        """
        {"record": "told-again", "occurred": "2022-01-19",
         "act": {"guest": {"name": "Ebrahim Raisi", "of": "IRN"}, "host": "RUS"}}
        """;
    JsonNode first = http.post("RecordVisit", body).body();
    amendments.must("RetractRecord", "told-again", "");
    long position = Refusals.position(http);
    Http.Answer again = http.post("RecordVisit", body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body().get("position")).isEqualTo(first.get("position"));
    assertThat(again.body().get("version").asInt()).isOne();
    assertThat(Refusals.position(http)).isEqualTo(position);
    assertThat(amendments.record("told-again").get("retracted").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "RetractRecord, /record; /reason",
    "ReinstateRecord, /record; /reason",
    "AddBearing, /record; /relationship; /because",
    "WithdrawBearing, /record; /relationship; /reason"
  })
  void what_is_needed_is_named_at_once(String command, String faults) {
    amendments.mustRefuse(422, command, "{}", faults.split("; "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RetractRecord", "ReinstateRecord", ADD, WITHDRAW, "CorrectRecord"})
  void what_is_unknown_is_refused(String command) {
    String more = command.contains("Bearing") ? pair("IRN-TUR") : "";
    amendments.mustRefuse(404, command, Amendments.body("nobody-knows", more), "/record");
    String colour = (more.isEmpty() ? "" : more + ", ") + "\"colour\": \"red\"";
    amendments.mustRefuse(422, command, Amendments.body(visit(), colour), "/colour unknown-field");
    amendments.mustRefuse(422, command, Amendments.body("No slug", more), "/record");
    amendments.mustRefuse(400, command, "{\"record\": ", "");
    amendments.mustRefuse(400, command, "[]", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"WithdrawRecord", "RetractRecords", "retractRecord", "CorrectVisit", "Amending"})
  void there_is_no_other_command(String command) {
    amendments.mustRefuse(404, command, Amendments.body(visit(), ""), "command unknown-command");
  }

  @Test
  void a_relationship_is_added_with_a_reason_of_its_own_or_the_reason_of_the_request() {
    String record = visit();
    amendments.must(ADD, record, pair("IRN-TUR") + ", \"because\": \"spoken of\"");
    amendments.must(ADD, record, pair("RUS-TUR"));
    assertThat(amendments.record(record).get("bearsOn").valueStream())
        .extracting(
            touch -> touch.get("relationship").asString() + " " + touch.get("because").asString(""))
        .containsExactlyInAnyOrder("IRN-RUS ", "IRN-TUR spoken of", "RUS-TUR for a reason");
    String unexplained = "{\"record\": \"%s\", \"because\": \"spoken of\", %s}";
    assertThat(http.post(ADD, unexplained.formatted(record, pair("IRN-SYR"))).status())
        .isEqualTo(200);
    assertThat(Lists.ask(http, "/relationships/IRN-SYR").at("/coverage/records").asInt()).isOne();
  }

  @Test
  void a_relationship_is_not_added_without_saying_why() {
    for (String empty : new String[] {"", ", \"because\": null", ", \"reason\": null"}) {
      String body = "{\"record\": \"" + visit() + "\", " + pair("IRN-TUR") + empty + "}";
      amendments.mustRefuse(422, ADD, body, "/because");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TUR-IRN", "IRN-TUR", "cow:630-cow:640"})
  void a_pair_may_be_written_in_any_way(String relationship) {
    String record = visit();
    amendments.must(ADD, record, pair(relationship));
    assertThat(amendments.bearsOn(record)).containsExactlyInAnyOrder("IRN-RUS", "IRN-TUR");
    amendments.mustConflict("changes-nothing", ADD, record, pair("IRN-TUR"));
    amendments.must(WITHDRAW, record, pair(relationship));
    assertThat(amendments.bearsOn(record)).containsExactly("IRN-RUS");
    amendments.mustConflict("changes-nothing", WITHDRAW, record, pair(relationship));
  }

  @ParameterizedTest
  @CsvSource({
    "IRN-XYZ, unknown-relationship",
    "XYZ-QQQ, unknown-relationship",
    "IRN-IRN, unknown-relationship",
    "IRN, unknown-relationship",
    "IRN-RUS-TUR, unknown-relationship",
    "'', unknown-relationship",
    "IRN-co:gazprom, not-a-side",
    "IRN-person:putin-vladimir, not-a-side"
  })
  void a_pair_that_is_none_is_refused(String relationship, String code) {
    amendments.mustRefuse(
        422, ADD, Amendments.body(visit(), pair(relationship)), "/relationship " + code);
  }

  @Test
  void the_last_relationship_is_not_withdrawn() {
    String record = visit();
    amendments.mustRefuse(
        422, WITHDRAW, Amendments.body(record, pair("IRN-RUS")), "/relationship bears-on-nothing");
    amendments.must(ADD, record, pair("IRN-TUR"));
    amendments.must(WITHDRAW, record, pair("IRN-RUS"));
    assertThat(amendments.bearsOn(record)).containsExactly("IRN-TUR");
    amendments.mustRefuse(
        422, WITHDRAW, Amendments.body(record, pair("IRN-TUR")), "/relationship bears-on-nothing");
  }

  @Test
  void an_act_that_no_longer_bears_on_a_pair_leaves_its_state() {
    String record = visit();
    amendments.must(ADD, record, pair("VUT-WSM"));
    assertThat(visits("VUT-WSM", "")).containsExactly(record);
    long withdrawn = amendments.must(WITHDRAW, record, pair("VUT-WSM")).get("position").asLong();
    assertThat(visits("VUT-WSM", "")).isEmpty();
    assertThat(visits("VUT-WSM", "?knownAt=@" + (withdrawn - 1))).containsExactly(record);
    assertThat(Lists.ask(http, "/relationships/VUT-WSM").at("/coverage/records").asInt()).isZero();
  }

  private static List<String> visits(String relationship, String query) {
    return Lists.ask(http, "/relationships/" + relationship + "/state" + query)
        .get("latest")
        .valueStream()
        .map(latest -> latest.get("record").asString())
        .toList();
  }

  @Test
  void relationships_that_are_told_anew_replace_those_added_and_withdrawn() {
    String record = visit();
    amendments.must(ADD, record, pair("IRN-TUR"));
    amendments.must(WITHDRAW, record, pair("IRN-RUS"));
    amendments.must("CorrectRecord", record, "\"note\": \"nothing to do with it\"");
    assertThat(amendments.bearsOn(record)).containsExactly("IRN-TUR");
    amendments.must("CorrectRecord", record, "\"bearsOn\": []");
    assertThat(amendments.bearsOn(record)).containsExactly("IRN-RUS");
    amendments.must(ADD, record, pair("IRN-TUR"));
    amendments.must("CorrectRecord", record, "\"bearsOn\": [{" + pair("RUS-TUR") + "}]");
    assertThat(amendments.bearsOn(record)).containsExactly("RUS-TUR");
    amendments.mustConflict(
        "changes-nothing", "CorrectRecord", record, "\"bearsOn\": [{" + pair("RUS-TUR") + "}]");
  }

  @Test
  void a_correction_must_leave_an_act_something_to_bear_on() {
    String record = visit();
    amendments.must(ADD, record, pair("IRN-TUR"));
    amendments.must(WITHDRAW, record, pair("IRN-TUR"));
    amendments.must(ADD, record, pair("FJI-TON"));
    amendments.must(WITHDRAW, record, pair("IRN-RUS"));
    amendments.must("CorrectRecord", record, "\"bearsOn\": [{" + pair("IRN-TUR") + "}]");
    amendments.mustRefuse(
        422,
        "CorrectRecord",
        Amendments.body(
            record,
            "\"bearsOn\": [], \"act\": {\"kind\": \"meeting\", \"format\": \"phone\"},"
                + " \"participants\": [{\"actor\": \"IRN\", \"role\": \"participant\"},"
                + " {\"actor\": \"person:raisi-ebrahim\", \"role\": \"participant\"}]"),
        "/bearsOn bears-on-nothing");
  }

  @Test
  void who_prefers_not_to_wait_is_answered_202_with_the_same_body() {
    Http.Answer answer =
        amendments.send(
            "RetractRecord", Amendments.body(visit(), ""), Map.of("Prefer", "respond-async"));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body().get("version").asInt()).isEqualTo(2);
  }
}
