package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each act of a timeline changed, and that all of it leads from state to state. */
class TimelineChangesIT {
  private static final String IRN_RUS = "/relationships/IRN-RUS";

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
    tell(
        "RecordSanctionDemand",
        "island-demand",
        "2020-05",
        """
        {"demand": "island-demand", "demandedBy": "FJI", "demandedOf": "TON", "what": "Fish"}
        """,
        "FJI-TON",
        "FJI-VUT");
    tell("RecordDemandAnswer", "island-answer", "2020-06-01", answer("rejected"), "FJI-VUT");
    tell("RecordDemandAnswer", "island-end", "2020-07-01", answer("met"), "FJI-TON");
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static String answer(String word) {
    return """
    {"demand": "island-demand", "answer": "%s", "answeredBy": "TON"}
    """
        .formatted(word);
  }

  private static void tell(
      String command, String record, String occurred, String act, String... relationships) {
    String bearsOn =
        Stream.of(relationships)
            .map("{\"relationship\": \"%s\"}"::formatted)
            .collect(Collectors.joining(", "));
    Http.Answer answer =
        http.post(
            command,
            """
            {"record": "%s", "occurred": "%s", "act": %s, "bearsOn": [%s]}
            """
                .formatted(record, occurred, act, bearsOn));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static Map<String, JsonNode> acts(String question) {
    Map<String, JsonNode> acts = new LinkedHashMap<>();
    Lists.leaf(http, question, "acts").forEach(act -> acts.put(act.get("record").asString(), act));
    return acts;
  }

  private static String told(JsonNode step) {
    return step.get("on").asString()
        + " "
        + step.get("change").asString()
        + " "
        + idOf(step)
        + " "
        + step.at("/before/value/status").asString("-")
        + " "
        + step.at("/after/value/status").asString("-");
  }

  private static String idOf(JsonNode fact) {
    return fact.get("topic").asString() + "/" + fact.get("key").asString();
  }

  @Test
  void each_act_of_the_example_says_what_it_changed() {
    Map<String, JsonNode> acts = acts(IRN_RUS + "/timeline?changes=true");
    Map<String, List<String>> steps = new HashMap<>();
    acts.forEach(
        (record, act) ->
            steps.put(
                record, act.get("changes").valueStream().map(TimelineChangesIT::told).toList()));
    assertThat(steps.get("treaty-2001-signature"))
        .containsExactly("2001-03-12 begun instrument/treaty-2001 - signed");
    assertThat(steps.get("treaty-2001-entry-into-force"))
        .containsExactly("2002-04-05 changed instrument/treaty-2001 signed in-force");
    assertThat(steps.get("written-guarantees-2022"))
        .containsExactly("2022-03-05 begun demand/written-guarantees - made");
    assertThat(steps.get("blinken-rejection-2022"))
        .containsExactly("2022-03-06 changed demand/written-guarantees made rejected");
    assertThat(steps.get("guarantees-received-2022"))
        .containsExactly("2022-03-15 settled demand/written-guarantees rejected met");
    assertThat(steps.get("vienna-talks-pause-2022"))
        .containsExactly("2022-03-11 changed negotiation/jcpoa-vienna open paused");
    assertThat(steps.get("raisi-moscow-2022")).isEmpty();
    assertThat(steps.get("raisi-duma-speech-2022")).isEmpty();
    assertThat(acts("/timeline?changes=true").get("guarantees-received-2022").get("changes"))
        .isEqualTo(acts.get("guarantees-received-2022").get("changes"));
  }

  @Test
  void a_vague_act_changes_the_state_when_it_becomes_possible_and_when_it_becomes_certain() {
    JsonNode demand = acts("/relationships/FJI-TON/timeline?changes=true").get("island-demand");
    assertThat(demand.get("changes").valueStream().map(TimelineChangesIT::told))
        .containsExactly(
            "2020-05-01 begun demand/island-demand - -",
            "2020-05-31 changed demand/island-demand - made");
  }

  @Test
  void an_act_that_bears_elsewhere_is_listed_with_the_fact_that_it_changes_here() {
    Map<String, JsonNode> acts = acts("/relationships/FJI-TON/timeline?changes=true");
    assertThat(acts.keySet()).containsExactly("island-demand", "island-answer", "island-end");
    JsonNode elsewhere = acts.get("island-answer");
    assertThat(elsewhere.get("bears").asBoolean()).isFalse();
    assertThat(elsewhere.get("direction").isNull()).isTrue();
    assertThat(elsewhere.get("bearsOn").toString()).isEqualTo("[\"FJI-VUT\"]");
    assertThat(elsewhere.get("changes").valueStream().map(TimelineChangesIT::told))
        .containsExactly("2020-06-01 changed demand/island-demand made rejected");
    assertThat(acts.get("island-demand").get("bears").asBoolean()).isTrue();
    assertThat(acts("/relationships/FJI-TON/timeline?changes=false").keySet())
        .containsExactly("island-demand", "island-end");
    assertThat(acts("/relationships/FJI-TON/timeline?changes=true&kind=demand-answer").keySet())
        .containsExactly("island-answer", "island-end");
  }

  @Test
  void with_what_was_known_then_an_act_changed_what_it_changed_then() {
    int position = Lists.ask(http, "/records/island-answer").get("position").asInt();
    Map<String, JsonNode> then =
        acts("/relationships/FJI-TON/timeline?changes=true&knownAt=@" + (position - 1));
    assertThat(then.keySet()).containsExactly("island-demand");
    assertThat(acts("/relationships/FJI-TON/timeline?changes=true&knownAt=@" + position).keySet())
        .containsExactly("island-demand", "island-answer");
  }

  @ParameterizedTest
  @CsvSource({
    "IRN-RUS, 2000-01-01, 2022-12-31",
    "IRN-RUS, 2022-01-31, 2022-07-19",
    "IRN-RUS, 2022-03-05, 2022-03-06",
    "IRN-RUS, 2022-03-10, 2022-03-10",
    "IRN-USA, 2021-01-01, 2022-12-31",
    "RUS-USA, 2022-03-01, 2022-03-31",
    "FJI-TON, 2020-04-30, 2020-05-15",
    "FJI-TON, 2020-05-15, 2020-06-15",
    "FJI-TON, 2020-05-01, 2020-12-31",
    "FJI-VUT, 2019-01-01, 2021-01-01"
  })
  void the_steps_between_two_days_amount_to_their_difference(String pair, String from, String to) {
    Map<String, JsonNode> first = new HashMap<>();
    Map<String, JsonNode> last = new HashMap<>();
    Map<String, List<String>> records = new HashMap<>();
    for (JsonNode step : stepsBetween(pair, from, to)) {
      String fact = idOf(step);
      if (first.containsKey(fact)) {
        assertThat(fact(step, "before")).as(step.toString()).isEqualTo(last.get(fact));
      }
      first.putIfAbsent(fact, fact(step, "before"));
      last.put(fact, fact(step, "after"));
      records
          .computeIfAbsent(fact, none -> new ArrayList<>())
          .addAll(step.get("records").valueStream().map(JsonNode::asString).toList());
    }
    JsonNode changes =
        Lists.ask(http, "/relationships/%s/difference?from=%s&to=%s".formatted(pair, from, to))
            .get("changes");
    for (JsonNode change : changes) {
      String fact = idOf(change);
      assertThat(first.remove(fact)).as(fact).isEqualTo(fact(change, "before"));
      assertThat(last.remove(fact)).as(fact).isEqualTo(fact(change, "after"));
      assertThat(change.get("records").valueStream().map(JsonNode::asString))
          .containsAll(records.get(fact));
    }
    assertThat(first).as("there and back again").isEqualTo(last);
  }

  private static List<JsonNode> stepsBetween(String pair, String from, String to) {
    return acts("/relationships/%s/timeline?changes=true&limit=3".formatted(pair)).values().stream()
        .flatMap(act -> act.get("changes").valueStream())
        .filter(step -> step.get("on").asString().compareTo(from) > 0)
        .filter(step -> step.get("on").asString().compareTo(to) <= 0)
        .sorted(Comparator.comparing(step -> step.get("on").asString()))
        .toList();
  }

  /** A fact as it stood; how long it is to stand is hindsight of the day. */
  private static JsonNode fact(JsonNode step, String side) {
    JsonNode fact = step.get(side);
    return fact.isNull() ? fact : ((ObjectNode) fact.deepCopy()).without("until");
  }
}
