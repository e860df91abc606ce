package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.fixture.Chancery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Corrections: every field, what they change, and what they may not. */
class CorrectionApiIT {
  private static Chancery chancery;
  private static Amendments amendments;
  private static int count;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    amendments = new Amendments(chancery.http());
    amendments.registerSources();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static String visit() {
    return amendments.visit("corrected-" + ++count);
  }

  private static void mustRefuse(int status, String fields, String... faults) {
    amendments.mustRefuse(status, "CorrectRecord", Amendments.body(visit(), fields), faults);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          occurred     | "2022-01-21"                              | /occurred/edtf
          participants | [{"actor":"RUS","role":"host"},{"actor":"IRN","role":"guest"}] | /participants
          attributedTo | "IRN"                                     | /accounts/0/attributedTo
          citations    | [{"source":"another-paper","locator":"p. 7","credibility":3}] | /accounts/0/citations
          order        | 7                                         | /order
          tags         | ["second","third"]                        | /tags
          note         | "By train."                               | /note
          """)
  void a_field_is_corrected_and_all_others_stay(String field, String value, String shown) {
    String record = visit();
    JsonNode before = amendments.record(record);
    JsonNode answer = amendments.must("CorrectRecord", record, "\"" + field + "\": " + value);
    JsonNode after = amendments.record(record);
    assertThat(after.at(shown)).isEqualTo(Amendments.json(value));
    assertThat(othersThan(field, after)).isEqualTo(othersThan(field, before));
    assertThat(after.get("version").asInt()).isEqualTo(2);
    assertThat(after.get("reason").asString()).isEqualTo("for a reason");
    long corrected = answer.get("position").asLong();
    assertThat(Amendments.told(amendments.record(record, corrected - 1)))
        .isEqualTo(Amendments.told(before));
    assertThat(changed(record)).containsExactly(field);
  }

  /** What is told of an act apart from one field. */
  private static JsonNode othersThan(String field, JsonNode record) {
    ObjectNode told = Amendments.told(record);
    told.remove(field);
    ((ObjectNode) told.at("/accounts/0")).remove(field);
    return told;
  }

  private static List<String> changed(String record) {
    JsonNode versions = Lists.ask(chancery.http(), "/records/" + record + "/versions");
    return versions
        .get("versions")
        .get(versions.get("versions").size() - 1)
        .get("changed")
        .valueStream()
        .map(change -> change.get("field").asString())
        .toList();
  }

  @Test
  void what_an_act_bears_on_is_told_anew_as_a_whole() {
    String record = visit();
    amendments.must(
        "CorrectRecord",
        record,
        "\"bearsOn\": [{\"relationship\": \"TUR-RUS\"}, {\"relationship\": \"IRN-TUR\"}]");
    assertThat(amendments.bearsOn(record)).containsExactlyInAnyOrder("RUS-TUR", "IRN-TUR");
    assertThat(changed(record)).containsExactly("bearsOn");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          participants | null | /participants           | [{"actor":"IRN","role":"guest"},{"actor":"RUS","role":"host"}]
          participants | []   | /participants           | [{"actor":"IRN","role":"guest"},{"actor":"RUS","role":"host"}]
          attributedTo | null | /accounts/0/attributedTo | null
          citations    | null | /accounts/0/citations   | []
          citations    | []   | /accounts/0/citations   | []
          order        | null | /order                  | 0
          tags         | null | /tags                   | []
          tags         | []   | /tags                   | []
          note         | null | /note                   | null
          """)
  void null_or_an_empty_list_clears(String field, String value, String shown, String left) {
    String record = visit();
    amendments.must("CorrectRecord", record, "\"" + field + "\": " + value);
    assertThat(amendments.record(record).at(shown)).isEqualTo(Amendments.json(left));
    assertThat(changed(record)).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]"})
  void without_relationships_of_its_own_an_act_bears_on_those_of_its_participants(String nothing) {
    String record = visit();
    amendments.must("CorrectRecord", record, "\"bearsOn\": " + nothing);
    assertThat(amendments.bearsOn(record))
        .containsExactlyInAnyOrder("IRN-RUS", "IRN-TUR", "RUS-TUR");
  }

  @Test
  void an_act_is_replaced_as_a_whole() {
    String record = visit();
    amendments.must(
        "CorrectRecord",
        record,
        "\"act\": {\"guest\": {\"name\": \"Javad Owji\", \"of\": \"IRN\"}, \"host\": \"RUS\"}");
    JsonNode act = amendments.record(record).at("/accounts/0/act");
    assertThat(act.at("/guest/name").asString()).isEqualTo("Javad Owji");
    assertThat(act.at("/guest/office").isNull()).isTrue();
    assertThat(act.get("place").isNull()).isTrue();
    assertThat(changed(record)).containsExactlyInAnyOrder("act.guest", "act.place", "act.level");
  }

  @Test
  void several_fields_are_corrected_at_once() {
    String record = visit();
    amendments.must(
        "CorrectRecord", record, "\"occurred\": \"2022-02\", \"order\": 0, \"note\": null");
    assertThat(changed(record)).containsExactly("occurred", "order", "note");
    assertThat(amendments.record(record).at("/occurred/start/latest").asString())
        .isEqualTo("2022-02-28");
  }

  @Test
  void the_kind_may_change_with_the_act() {
    String record = visit();
    amendments.must(
        "CorrectRecord", record, "\"act\": {\"kind\": \"meeting\", \"format\": \"summit\"}");
    JsonNode meeting = amendments.record(record);
    assertThat(meeting.get("kind").asString()).isEqualTo("meeting");
    assertThat(meeting.get("headline").asString()).isEqualTo("Summit");
    assertThat(meeting.at("/accounts/0/act").has("guest")).isFalse();
    assertThat(changed(record)).contains("kind", "act.format", "act.guest").doesNotContain("note");
    amendments.must(
        "CorrectRecord",
        record,
        "\"act\": {\"kind\": \"visit\", \"host\": \"RUS\", \"guest\": {\"name\": \"Ebrahim Raisi\","
            + " \"of\": \"IRN\"}}");
    assertThat(amendments.record(record).get("kind").asString()).isEqualTo("visit");
    assertThat(amendments.record(record).get("version").asInt()).isEqualTo(3);
  }

  @Test
  void a_kind_may_be_named_that_stays() {
    String record = visit();
    String act = "{\"guest\": {\"name\": \"Javad Owji\", \"of\": \"IRN\"}, \"host\": \"RUS\"%s}";
    amendments.must("CorrectRecord", record, "\"act\": " + act.formatted(", \"kind\": \"visit\""));
    amendments.mustConflict(
        "changes-nothing", "CorrectRecord", record, "\"act\": " + act.formatted(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"kind": "military-action"}       | /act/actor required; /act/target required
          {"kind": "meeting"}               | /act/format required
          {"kind": "meeting", "host": "RUS"} | /act/format required; /act/host unknown-field
          {"kind": "agreement-expiry", "instrument": "treaty", "parties": ["IRN"]} | /act/parties too-few
          {"kind": "treason"}               | /act/kind unknown-kind
          {"kind": "RecordMeeting"}         | /act/kind unknown-kind
          {"kind": null}                    | /act/kind unknown-kind
          {"kind": 7}                       | /act/kind unknown-kind
          {"kind": ["meeting"]}             | /act/kind unknown-kind
          {}                                | /act/guest required; /act/host required
          {"guest": {"name": "A", "of": "IRN"}, "host": "IRN"} | /act/host same-actor
          {"guest": {"name": "A", "of": "XYZ"}, "host": "RUS"} | /act/guest/of unknown-actor
          {"guest": {"name": "A", "of": "IRN"}, "host": "RUS", "colour": "red"} | /act/colour unknown-field
          null                              | /act wrong-type
          []                                | /act wrong-type
          "meeting"                         | /act wrong-type
          """)
  void an_act_that_breaks_rules_is_refused_with_every_fault_under_it(String act, String faults) {
    mustRefuse(422, "\"act\": " + act, faults.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "occurred": null                  | /occurred
          "occurred": ""                    | /occurred
          "occurred": "2022-02-30"          | /occurred date-impossible
          "occurred": "2999-01-01"          | /occurred in-the-future
          "occurred": ["2022"]              | /occurred wrong-type
          "participants": [{"actor": "XYZ", "role": "guest"}] | /participants/0/actor unknown-actor
          "participants": [{"actor": "IRN", "role": "guest"}, {"actor": "IRN", "role": "guest"}] | /participants repeated
          "participants": "IRN"             | /participants wrong-type
          "bearsOn": [{"relationship": "IRN-XYZ"}] | /bearsOn/0/relationship unknown-relationship
          "bearsOn": [{"relationship": "IRN-IRN"}] | /bearsOn/0/relationship
          "bearsOn": [{"relationship": "IRN-co:gazprom"}] | /bearsOn/0/relationship
          "bearsOn": [{"relationship": "IRN-RUS"}, {"relationship": "RUS-IRN"}] | /bearsOn repeated
          "attributedTo": "XYZ"             | /attributedTo unknown-actor
          "citations": [{"source": "nobody-knows"}] | /citations/0/source unknown-source
          "citations": [{"source": "the-paper", "credibility": 7}] | /citations/0/credibility
          "order": "first"                  | /order wrong-type
          "order": 1.5                      | /order
          "tags": [""]                      | /tags/0 empty
          "note": 7                         | /note wrong-type
          "account": 2                      | /account unknown-account
          "account": 0                      | /account
          "account": "1"                    | /account wrong-type
          "colour": "red"                   | /colour unknown-field
          "kind": "meeting"                 | /kind unknown-field
          "command": "CorrectRecord"        | /command unknown-field
          "occurred": "2022-02-30", "colour": "red", "order": "x" | /occurred; /colour; /order
          """)
  void a_correction_that_breaks_rules_is_refused(String fields, String faults) {
    mustRefuse(422, fields, faults.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"note": "x"}                                       | /record; /reason
          {"record": "corrected-1", "note": "x"}              | /reason required
          {"record": "corrected-1", "reason": " ", "note": "x"} | /reason empty
          {"record": "corrected-1", "reason": null, "note": "x"} | /reason
          {"record": "Not a slug", "reason": "r", "note": "x"} | /record
          {"record": null, "reason": "r", "note": "x"}        | /record
          """)
  void record_and_reason_are_needed(String body, String faults) {
    amendments.mustRefuse(422, "CorrectRecord", body, faults.split("; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"account\": 1",
        "\"account\": null",
        "\"occurred\": \"2022-01-19/2022-01-20\"",
        "\"order\": 1",
        "\"attributedTo\": \"cow:365\"",
        "\"tags\": [\"first\"], \"note\": \"By air.\"",
        "\"bearsOn\": [{\"relationship\": \"RUS-IRN\", \"because\": \"visit of the president\"}]",
        "\"citations\": [{\"source\": \"the-paper\", \"locator\": \"p. 1\", \"credibility\":"
            + " null}]",
        "\"act\": {\"kind\": \"visit\", \"guest\": {\"name\": \"Ebrahim Raisi\", \"of\": \"IRN\","
            + " \"office\": \"President\"}, \"host\": \"RUS\", \"place\": \"Moscow\","
            + " \"level\": \"head-of-state\", \"segments\": []}"
      })
  void a_correction_that_changes_nothing_is_a_conflict(String fields) {
    amendments.mustConflict("changes-nothing", "CorrectRecord", visit(), fields);
  }

  @Test
  void what_is_cleared_already_cannot_be_cleared() {
    String record = amendments.plainVisit("corrected-plain");
    for (String field : new String[] {"participants", "bearsOn", "citations", "tags"}) {
      amendments.mustConflict("changes-nothing", "CorrectRecord", record, "\"" + field + "\": []");
      amendments.mustConflict(
          "changes-nothing", "CorrectRecord", record, "\"" + field + "\": null");
    }
    for (String field : new String[] {"attributedTo", "note", "order"}) {
      amendments.mustConflict(
          "changes-nothing", "CorrectRecord", record, "\"" + field + "\": null");
    }
  }

  @Test
  void a_retracted_record_is_not_corrected() {
    String record = visit();
    amendments.must("RetractRecord", record, "");
    amendments.mustConflict("retracted", "CorrectRecord", record, "\"note\": \"x\"");
  }

  @Test
  void an_unknown_record_is_not_found() {
    amendments.mustRefuse(
        404, "CorrectRecord", Amendments.body("nobody-knows", "\"note\": \"x\""), "/record");
  }

  @Test
  void an_actor_may_be_named_by_the_list_of_the_corrected_day() {
    String record = amendments.plainVisit("corrected-soviet");
    amendments.must(
        "CorrectRecord",
        record,
        "\"occurred\": \"1989-06-20\", \"act\": {\"guest\": {\"name\": \"Akbar Hashemi"
            + " Rafsanjani\", \"of\": \"IRN\"}, \"host\": \"cow:365\"}");
    assertThat(amendments.record(record).at("/accounts/0/act/host").asString()).isEqualTo("SUN");
    assertThat(amendments.bearsOn(record)).containsExactly("IRN-SUN");
  }
}
