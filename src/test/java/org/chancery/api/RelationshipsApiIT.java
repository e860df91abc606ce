package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The relationships in a line each, as of a day. */
class RelationshipsApiIT {
  private static Chancery chancery;
  private static Http http;
  private static long recorded;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
    Http.Answer answer =
        http.post(
            "RecordStatement",
            """
            {"record": "island-words", "occurred": "2021",
             "act": {"speaker": "FJI", "audience": "TON", "stance": "critical", "subject": "fish"}}
            """);
    recorded = answer.body().get("position").asLong();
    http.post(
        "RecordVisit",
        """
        {"record": "island-visit", "occurred": "2999",
         "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "TON", "stage": "announced"}}
        """);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static JsonNode lines(String query) {
    return Lists.ask(http, "/relationships?" + query).get("relationships");
  }

  private static List<String> ids(String query) {
    return ids(lines(query));
  }

  private static List<String> ids(JsonNode lines) {
    return lines.valueStream().map(line -> line.at("/relationship/id").asString()).toList();
  }

  @Test
  void every_pair_on_which_an_act_bears_is_listed_by_its_id() {
    assertThat(ids(""))
        .isSorted()
        .contains("IRN-RUS", "IRN-USA", "RUS-USA", "IRN-TUR", "RUS-TUR", "RUS-UKR", "FJI-TON")
        .doesNotContain("KIR-NRU");
  }

  @ParameterizedTest
  @CsvSource({
    "q=IRN-R, IRN-RUS",
    "q=irn-r, IRN-RUS",
    "q=Turk, IRN-TUR RUS-TUR",
    "q=türk, IRN-TUR RUS-TUR",
    "q=%20fiji%20, FJI-TON",
    "q=Russia&actor=USA, RUS-USA",
    "q=nosuch, ",
    "actor=TUR, IRN-TUR RUS-TUR",
    "actor=cow:640, IRN-TUR RUS-TUR",
    "actor=KIR, ",
    "actor=co:gazprom, "
  })
  void a_phrase_and_a_side_narrow_the_list(String query, String ids) {
    assertThat(ids(query.replace("ü", "%C3%BC")))
        .containsExactlyElementsOf(ids == null ? List.of() : List.of(ids.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asOf=2022-07-19",
        "asOf=2022-01",
        "asOf=1900",
        "asOf=2021-06-30",
        "asOf=9999",
        "asOf=after:tehran-summit-2022",
        "asOf=before:invasion-ukraine-2022",
        "asOf=2022-03-07&knownAt=@15",
        "knownAt=@3",
        ""
      })
  void a_line_says_what_the_state_of_that_day_says(String query) {
    JsonNode page = Lists.ask(http, "/relationships?" + query);
    assertThat(page.get("relationships")).isNotEmpty();
    for (JsonNode line : page.get("relationships")) {
      String id = line.at("/relationship/id").asString();
      JsonNode state = Lists.ask(http, "/relationships/" + id + "/state?" + query);
      assertThat(page.get("asOf")).isEqualTo(state.get("asOf"));
      assertThat(page.get("position")).isEqualTo(state.get("position"));
      assertThat(line.get("relationship")).as(id).isEqualTo(state.get("relationship"));
      assertThat(line.get("coverage")).as(id).isEqualTo(state.get("coverage"));
      assertThat(line.get("beyondCoverage")).as(id).isEqualTo(state.get("beyondCoverage"));
      assertThat(line.get("indicators")).as(id).isEqualTo(state.get("indicators"));
      assertThat(line.at("/counts/certain").asInt()).as(id).isEqualTo(sum(state, "certain"));
      assertThat(line.at("/counts/possible").asInt()).as(id).isEqualTo(sum(state, "possible"));
      assertThat(line.get("facts")).as(id).hasSameSizeAs(state.get("facts"));
      for (int i = 0; i < line.get("facts").size(); i++) {
        JsonNode told = line.get("facts").get(i);
        told.propertyNames()
            .forEach(
                name ->
                    assertThat(told.get(name))
                        .as(id + " " + name)
                        .isEqualTo(fact(state, told).get(name)));
      }
    }
  }

  private static JsonNode fact(JsonNode state, JsonNode told) {
    return state
        .get("facts")
        .valueStream()
        .filter(fact -> fact.get("topic").equals(told.get("topic")))
        .filter(fact -> fact.get("key").equals(told.get("key")))
        .findFirst()
        .orElseThrow();
  }

  private static int sum(JsonNode state, String name) {
    return state.get("counts").valueStream().mapToInt(count -> count.get(name).asInt()).sum();
  }

  @Test
  void a_topic_shows_the_facts_of_that_topic_alone() {
    JsonNode demands = lines("asOf=2022-07-19&topic=demand");
    assertThat(ids(demands)).isEqualTo(ids("asOf=2022-07-19"));
    assertThat(
            demands
                .valueStream()
                .flatMap(line -> line.get("facts").valueStream())
                .map(fact -> fact.get("key").asString())
                .distinct())
        .containsExactly("saudi-output-2022", "written-guarantees");
    assertThat(
            lines("topic=cooperation")
                .valueStream()
                .flatMap(line -> line.get("facts").valueStream())
                .map(fact -> fact.get("key").asString()))
        .containsExactly("syria-cooperation");
    assertThat(lines("asOf=2012&topic=cooperation").valueStream().map(line -> line.get("facts")))
        .isNotEmpty()
        .allMatch(JsonNode::isEmpty);
  }

  @Test
  void a_pair_is_listed_from_the_record_on_that_first_bears_on_it() {
    assertThat(ids("knownAt=@" + (recorded - 1))).doesNotContain("FJI-TON");
    assertThat(ids("knownAt=@" + recorded)).contains("FJI-TON");
    assertThat(ids("knownAt=@0")).isEmpty();
    assertThat(ids("knownAt=2001-01-01")).isEmpty();
    assertThat(ids("asOf=1900")).contains("FJI-TON");
  }

  @Test
  void the_pages_together_are_the_whole() {
    for (String query : new String[] {"", "asOf=2022-01&", "actor=RUS&", "q=r&topic=demand&"}) {
      List<JsonNode> whole =
          Lists.leaf(http, "/relationships?" + query + "limit=1000", "relationships");
      for (int limit : new int[] {1, 2, whole.size()}) {
        assertThat(Lists.leaf(http, "/relationships?" + query + "limit=" + limit, "relationships"))
            .isEqualTo(whole);
      }
    }
  }

  @Test
  void what_is_recorded_after_the_first_page_is_on_none_of_the_others() {
    List<String> before = ids("");
    Http.Answer first = http.get("/relationships?limit=1");
    http.post(
        "RecordVisit",
        """
        {"record": "far-visit", "occurred": "2020",
         "act": {"guest": {"name": "Somebody", "of": "VUT"}, "host": "WSM"}}
        """);
    assertThat(
            Lists.leaf(http, Lists.next(first), "relationships").stream()
                .map(line -> line.at("/relationship/id").asString()))
        .isEqualTo(before.subList(1, before.size()));
    assertThat(ids("")).contains("VUT-WSM");
  }

  @Test
  void a_cursor_belongs_to_its_search() {
    String cursor = Lists.ask(http, "/relationships?limit=1").get("next").asString();
    for (String other : new String[] {"q=r&", "actor=RUS&", "asOf=2022&", "knownAt=@20&"}) {
      Refusals.isProblem(
          http.get("/relationships?" + other + "cursor=" + cursor), 400, "cursor foreign-cursor");
    }
  }
}
