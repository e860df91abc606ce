package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What can be asked of a state, and how both clocks are answered. */
class StateApiIT {
  private static final String IRN_RUS = "/relationships/IRN-RUS";

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
    http.post("RecordVisit", announced());
    http.post("RecordStatement", vague());
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  /** Between two far islands, so that the example stays what it is. */
  private static String announced() {
    return """
    {"record": "visit-to-come", "occurred": "2999-01",
     "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "TON", "stage": "announced"}}
    """;
  }

  private static String vague() {
    return """
    {"record": "vague-words", "occurred": "2021",
     "act": {"speaker": "FJI", "audience": "TON", "stance": "critical", "subject": "fishing"}}
    """;
  }

  private static JsonNode state(String query) {
    return answer(IRN_RUS + "/state?" + query);
  }

  private static JsonNode answer(String question) {
    Http.Answer answer = http.get(question);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  private static Stream<JsonNode> facts(JsonNode state) {
    return state.get("facts").valueStream();
  }

  private static List<String> keys(JsonNode state) {
    return facts(state).map(fact -> fact.get("key").asString()).toList();
  }

  @Test
  void settled_facts_and_open_ones_are_together_all_of_them() {
    JsonNode all = state("asOf=2022-03-15");
    JsonNode settled = state("asOf=2022-03-15&settled=true");
    JsonNode open = state("asOf=2022-03-15&settled=false");
    assertThat(keys(settled)).containsExactly("written-guarantees");
    assertThat(facts(open)).noneMatch(fact -> fact.get("settled").asBoolean());
    assertThat(Stream.of(settled, open).flatMap(state -> keys(state).stream()))
        .containsExactlyInAnyOrderElementsOf(keys(all));
    assertThat(settled.get("factsTotal").asInt()).isOne();
    assertThat(settled.get("counts")).isEqualTo(all.get("counts"));
  }

  @Test
  void timing_tells_what_is_certain_from_what_is_possible() {
    String islands = "/relationships/FJI-TON/state?asOf=2021-06-30";
    assertThat(keys(answer(islands))).containsExactly("FJI-on-fishing");
    assertThat(keys(answer(islands + "&timing=possible"))).containsExactly("FJI-on-fishing");
    assertThat(keys(answer(islands + "&timing=certain"))).isEmpty();
    String later = "/relationships/FJI-TON/state?asOf=2021-12-31";
    assertThat(keys(answer(later + "&timing=certain"))).containsExactly("FJI-on-fishing");
    assertThat(keys(answer(later + "&timing=possible"))).isEmpty();
  }

  @Test
  void an_announced_visit_is_never_more_than_possible() {
    JsonNode counts = answer("/relationships/FJI-TON/state?asOf=9999").get("counts");
    assertThat(counts.valueStream())
        .anySatisfy(
            count -> {
              assertThat(count.get("kind").asString()).isEqualTo("visit");
              assertThat(count.get("certain").asInt()).isZero();
              assertThat(count.get("possible").asInt()).isOne();
            });
    assertThat(answer("/relationships/FJI-TON/state?asOf=2998").get("counts").toString())
        .doesNotContain("visit");
  }

  @Test
  void a_limit_shortens_the_facts_and_the_total_tells_by_how_much() {
    JsonNode all = state("asOf=2022-03-15");
    JsonNode two = state("asOf=2022-03-15&factsLimit=2");
    assertThat(keys(two)).isEqualTo(keys(all).subList(0, 2));
    assertThat(two.get("factsTotal")).isEqualTo(all.get("factsTotal"));
    assertThat(all.get("factsTotal").asInt()).isEqualTo(keys(all).size());
  }

  @Test
  void facts_are_sorted_by_topic_and_key() {
    assertThat(
            facts(state("asOf=2022-07-19")).map(fact -> fact.get("topic") + " " + fact.get("key")))
        .isSorted()
        .hasSizeGreaterThan(5);
  }

  @Test
  void an_explanation_gives_the_records_behind_each_fact() {
    JsonNode plain = state("asOf=2022-03-15");
    JsonNode explained = state("asOf=2022-03-15&explain=true");
    for (int i = 0; i < plain.get("facts").size(); i++) {
      JsonNode because = explained.get("facts").get(i).get("because");
      assertThat(
              because
                  .valueStream()
                  .filter(record -> !record.get("confirms").asBoolean())
                  .map(record -> record.get("record")))
          .containsExactlyElementsOf(plain.get("facts").get(i).get("because").values());
      assertThat(because.valueStream())
          .allSatisfy(record -> assertThat(record.get("headline").asString()).isNotBlank())
          .allSatisfy(record -> assertThat(record.get("citations").isArray()).isTrue());
    }
    assertThat(state("asOf=2022-03-15&explain=false").get("facts")).isEqualTo(plain.get("facts"));
  }

  @Test
  void an_explanation_names_the_records_that_confirmed_a_fact_later() {
    JsonNode facts = state("asOf=2022-03-15&explain=true").get("facts");
    assertThat(
            facts
                .valueStream()
                .flatMap(fact -> fact.get("because").valueStream())
                .filter(record -> record.get("confirms").asBoolean())
                .map(record -> record.get("record").asString()))
        .containsExactly("raisi-duma-speech-2022");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-31, 2022-01-31",
    "2022-01, 2022-01-31",
    "2024-02, 2024-02-29",
    "2022, 2022-12-31",
    "0000, 0000-12-31",
    "-4000, -4000-12-31",
    "9999, 9999-12-31",
    "after:tehran-summit-2022, 2022-07-19",
    "before:tehran-summit-2022, 2022-07-18",
    "after:raisi-moscow-2022, 2022-01-20",
    "before:raisi-moscow-2022, 2022-01-18",
    "after:vague-words, 2021-12-31",
    "before:vague-words, 2020-12-31"
  })
  void a_vague_date_is_the_last_day_it_may_mean(String asked, String day) {
    JsonNode asOf = state("asOf=" + asked).get("asOf");
    assertThat(asOf.get("requested").asString()).isEqualTo(asked);
    assertThat(asOf.get("resolved").asString()).isEqualTo(day);
  }

  @Test
  void an_announced_act_has_no_end_to_ask_after() {
    Refusals.isProblem(http.get(IRN_RUS + "/state?asOf=after:visit-to-come"), 422, "asOf");
  }

  @Test
  void known_at_a_position_is_what_the_log_held_up_to_there() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("db/demo/iran-russia.ndjson"));
    for (int position = 0; position <= lines.size(); position += 4) {
      JsonNode state = state("asOf=2022-12-31&knownAt=@" + position);
      assertThat(state.get("position").asInt()).isEqualTo(position);
      assertThat(state.get("coverage").get("records").asLong())
          .isEqualTo(recordsIn(lines.subList(0, position)));
      assertThat(state.get("knownAt").get("requested").asString()).isEqualTo("@" + position);
    }
    assertThat(keys(state("asOf=2022-12-31&knownAt=@0"))).isEmpty();
  }

  private static long recordsIn(List<String> lines) {
    return lines.stream().filter(line -> line.contains("\"record\":")).count();
  }

  @Test
  void known_at_an_instant_is_what_had_been_recorded_by_then() {
    JsonNode first = http.post("RecordVisit", visitOfDay("known-first")).body();
    JsonNode second = http.post("RecordVisit", visitOfDay("known-second")).body();
    String then = first.get("knownFrom").asString();
    assertThat(state("knownAt=" + then).get("position")).isEqualTo(first.get("position"));
    assertThat(http.get("/records/known-second?knownAt=" + then).status()).isEqualTo(404);
    assertThat(http.get("/records/known-first?knownAt=" + then).status()).isEqualTo(200);
    String later = second.get("knownFrom").asString();
    assertThat(http.get("/records/known-second?knownAt=" + later).status()).isEqualTo(200);
    String elsewhere =
        OffsetDateTime.parse(then)
            .toInstant()
            .atOffset(ZoneOffset.ofHoursMinutes(3, 30))
            .toString()
            .replace("+", "%2B");
    assertThat(state("knownAt=" + elsewhere).get("position")).isEqualTo(first.get("position"));
  }

  private static String visitOfDay(String record) {
    return """
    {"record": "%s", "occurred": "2021-01-01",
     "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "VUT"}}
    """
        .formatted(record);
  }

  @Test
  void before_the_log_begins_nothing_is_known() {
    JsonNode state = state("asOf=2022-12-31&knownAt=2000-01-01");
    assertThat(state.get("position").asInt()).isZero();
    assertThat(state.get("coverage").get("records").asInt()).isZero();
    assertThat(state.get("beyondCoverage").asBoolean()).isTrue();
    assertThat(state.get("knownAt").get("resolved").asString())
        .isEqualTo("2000-01-01T23:59:59.999999Z");
  }

  @Test
  void without_a_day_the_state_is_that_of_the_day_of_knowledge() {
    JsonNode state = state("knownAt=2000-01-01T22:00:00-05:00");
    assertThat(state.get("asOf").get("requested").isNull()).isTrue();
    assertThat(state.get("asOf").get("resolved").asString()).isEqualTo("2000-01-02");
  }

  @ParameterizedTest
  @CsvSource({
    "RUS-IRN/state?asOf=2022-01&knownAt=@3, IRN-RUS/state?asOf=2022-01&knownAt=@3",
    "RUS-IRN/difference?from=2022-01, IRN-RUS/difference?from=2022-01",
    "RUS-IRN, IRN-RUS",
    "R%55S-IRN, IRN-RUS",
    "cow:365-cow:630, IRN-RUS",
    "iso2:IR-iso2:RU/state, IRN-RUS/state",
    "org:eu-RUS, RUS-org:eu",
    "org%3Aeu-RUS, RUS-org:eu",
    "org%3Aeu-RUS/state?asOf=2022, RUS-org:eu/state?asOf=2022"
  })
  void another_way_to_write_a_pair_leads_to_the_one_address(String asked, String canonical) {
    Http.Answer answer = http.get("/relationships/" + asked);
    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.header("Location")).isEqualTo("/api/v1/relationships/" + canonical);
  }

  @Test
  void an_encoded_colon_is_no_other_address() {
    assertThat(http.get("/relationships/RUS-org%3Aeu").status()).isEqualTo(200);
  }

  @Test
  void a_relationship_without_acts_is_known_and_empty() {
    JsonNode overview = answer("/relationships/KIR-NRU");
    assertThat(overview.get("coverage").get("records").asInt()).isZero();
    assertThat(overview.get("coverage").get("firstAct").isNull()).isTrue();
    assertThat(facts(answer("/relationships/KIR-NRU/state"))).isEmpty();
  }

  @Test
  void an_overview_tells_what_the_records_reach_over() {
    JsonNode coverage = answer(IRN_RUS).get("coverage");
    assertThat(coverage).isEqualTo(state("").get("coverage"));
    assertThat(coverage.get("firstAct").asString()).isEqualTo("1521-01-01");
    assertThat(coverage.get("lastAct").asString()).isEqualTo("2025-10-02");
    assertThat(coverage.get("records").asInt()).isEqualTo(47);
  }
}
