package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How the account of the end of January 2022 changed, event by event. */
class EvolutionApiIT {
  private static final String EVOLUTION = "/relationships/IRN-RUS/evolution";
  private static final String JANUARY = EVOLUTION + "?asOf=2022-01";

  private static Chancery chancery;
  private static Http http;
  private static Amendments amendments;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
    amendments = new Amendments(http);
    agreement("AgreementProposal", "proposal", "2022-01-19", ", \"proposedBy\": \"IRN\"");
    amendments.plainVisit("visit");
    elsewhere("elsewhere", "2022-01-20");
    agreement("AgreementSignature", "signature", "2022-01-25", "");
    amendments.must("CorrectRecord", "visit", "\"note\": \"by air\"");
    amendments.must("CorrectRecord", "signature", "\"occurred\": \"2022-02-25\"");
    amendments.must("RetractRecord", "visit", "");
    amendments.must("ReinstateRecord", "visit", "");
    amendments.must("AddBearing", "elsewhere", "\"relationship\": \"IRN-RUS\"");
    amendments.must("WithdrawBearing", "elsewhere", "\"relationship\": \"IRN-RUS\"");
    elsewhere("after-january", "2022-03-01");
    amendments.must(
        "CorrectRecord",
        "proposal",
        "\"act\": {\"instrument\": \"agreement\", \"title\": \"The 20-year agreement\","
            + " \"proposedBy\": \"IRN\", \"parties\": [\"IRN\", \"RUS\"]}");
    amendments.must("CorrectRecord", "visit", "\"occurred\": \"2022-01\"");
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static void agreement(String kind, String record, String day, String more) {
    post(
        "Record" + kind,
        """
        {"record": "%s", "occurred": "%s",
         "act": {"instrument": "agreement", "title": "The agreement", "parties": ["IRN", "RUS"]%s}}
        """
            .formatted(record, day, more));
  }

  private static void elsewhere(String record, String day) {
    post(
        "RecordVisit",
        """
        {"record": "%s", "occurred": "%s",
         "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "TON"}}
        """
            .formatted(record, day));
  }

  private static void post(String command, String body) {
    Http.Answer answer = http.post(command, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static List<JsonNode> steps(String question) {
    return List.copyOf(Lists.ask(http, question).get("steps").values());
  }

  private static List<Integer> positions(List<JsonNode> steps) {
    return steps.stream().map(step -> step.get("position").asInt()).toList();
  }

  private static JsonNode step(int position) {
    return steps(JANUARY).stream()
        .filter(step -> step.get("position").asInt() == position)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> changes(JsonNode step) {
    return step.get("changes")
        .valueStream()
        .map(
            change ->
                "%s %s: %s → %s"
                    .formatted(
                        change.get("change").asString(),
                        change.get("key").asString(),
                        change.at("/before/value/status").asString("–"),
                        change.at("/after/value/status").asString("–")))
        .toList();
  }

  private static String visits(JsonNode step, String when) {
    return step.get("counts")
        .valueStream()
        .filter(count -> count.get("kind").asString().equals("visit"))
        .map(count -> count.get(when))
        .map(count -> count.path("certain").asInt() + " " + count.path("possible").asInt())
        .findFirst()
        .orElse("the same");
  }

  @Test
  void the_steps_are_the_events_after_which_the_day_was_told_otherwise() {
    assertThat(positions(steps(JANUARY))).containsExactly(1, 2, 4, 6, 7, 8, 9, 10, 12, 13);
    assertThat(steps(JANUARY).stream().map(step -> step.get("event").asString()))
        .containsExactly(
            "agreement-proposal-recorded",
            "visit-recorded",
            "agreement-signature-recorded",
            "record-corrected",
            "record-retracted",
            "record-reinstated",
            "bearing-added",
            "bearing-withdrawn",
            "record-corrected",
            "record-corrected");
  }

  @Test
  void a_step_names_the_event_and_who_and_why() {
    JsonNode late = step(4);
    assertThat(late.get("record").asString()).isEqualTo("signature");
    assertThat(late.get("version").asInt()).isOne();
    assertThat(late.get("headline").asString()).isEqualTo("Signed: The agreement");
    assertThat(late.get("recordedBy").asString()).isEqualTo("local");
    assertThat(late.get("reason").isNull()).isTrue();
    assertThat(late.get("publisherKnownAt").isNull()).isTrue();
    JsonNode corrected = step(6);
    assertThat(corrected.get("version").asInt()).isEqualTo(2);
    assertThat(corrected.get("reason").asString()).isEqualTo("for a reason");
    assertThat(corrected.get("knownFrom"))
        .isEqualTo(amendments.record("signature").get("knownFrom"));
  }

  @Test
  void a_step_tells_what_is_told_otherwise_of_facts_counts_latest_acts_and_indicators() {
    assertThat(changes(step(1))).containsExactly("begun agreement: – → proposed");
    assertThat(changes(step(4))).containsExactly("changed agreement: proposed → signed");
    assertThat(changes(step(6))).containsExactly("changed agreement: signed → proposed");
    assertThat(changes(step(7))).isEmpty();
    assertThat(changes(step(12))).containsExactly("retold agreement: proposed → proposed");
    assertThat(step(12).at("/changes/0/label").asString()).isEqualTo("The 20-year agreement");
    assertThat(step(12).at("/changes/0/records/0").asString()).isEqualTo("proposal");
    assertThat(visits(step(2), "before") + " → " + visits(step(2), "after")).isEqualTo("0 0 → 1 0");
    assertThat(visits(step(7), "before") + " → " + visits(step(7), "after")).isEqualTo("1 0 → 0 0");
    assertThat(visits(step(9), "before") + " → " + visits(step(9), "after")).isEqualTo("1 0 → 2 0");
    assertThat(visits(step(13), "before")).isEqualTo("the same");
    assertThat(step(7).at("/latest/0/kind").asString()).isEqualTo("visit");
    assertThat(step(7).at("/latest/0/direction").asString()).isEqualTo("IRN→RUS");
    assertThat(step(7).at("/latest/0/before/record").asString()).isEqualTo("visit");
    assertThat(step(7).at("/latest/0/after").isNull()).isTrue();
    assertThat(step(9).get("indicators").isNull()).isTrue();
    assertThat(step(7).at("/indicators/before/cooperation").asInt()).isEqualTo(2);
    assertThat(step(7).at("/indicators/after/cooperation").asInt()).isEqualTo(1);
    assertThat(step(13).at("/latest/0/before/occurred").asString()).isEqualTo("2022-01-19");
    assertThat(step(13).at("/latest/0/after/occurred").asString()).isEqualTo("2022-01");
  }

  @Test
  void another_day_has_other_steps() {
    assertThat(positions(steps(EVOLUTION + "?asOf=2022-01-18"))).containsExactly(13);
    assertThat(positions(steps(EVOLUTION + "?asOf=2021"))).isEmpty();
    assertThat(positions(steps("/relationships/FJI-TON/evolution?asOf=2022-01")))
        .containsExactly(3);
    assertThat(positions(steps("/relationships/FJI-TON/evolution"))).containsExactly(3, 11);
    assertThat(positions(steps("/relationships/KIR-NRU/evolution"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          knownFrom=@2 | 4,6,7,8,9,10,12,13
          knownFrom=@3&knownTo=@7 | 4,6,7
          knownFrom=@4&knownTo=@6 | 6
          knownFrom=@4&knownTo=@4 | ''
          knownTo=@0 | ''
          knownTo=@1 | 1
          knownTo=1999-12-31 | ''
          knownFrom=1999-12-31&knownTo=@2 | 1,2
          """)
  void steps_are_told_after_one_point_of_knowledge_up_to_another(String query, String expected) {
    assertThat(positions(steps(JANUARY + "&" + query)).toString().replaceAll("[\\[\\] ]", ""))
        .isEqualTo(expected.replace("'", ""));
  }

  @Test
  void the_points_may_be_the_instants_at_which_events_became_known() {
    String fourth = step(4).get("knownFrom").asString();
    assertThat(positions(steps(JANUARY + "&knownTo=" + fourth))).containsExactly(1, 2, 4);
    assertThat(positions(steps(JANUARY + "&knownFrom=" + fourth))).startsWith(6);
  }

  @Test
  void another_headline_or_end_of_the_last_act_is_told_too() {
    String pair = "/relationships/TUV-VUT/evolution?asOf=2022-01";
    post(
        "RecordVisit",
        """
        {"record": "to-vanuatu", "occurred": "2022-01-20",
         "act": {"guest": {"name": "Somebody", "of": "TUV"}, "host": "VUT"}}
        """);
    amendments.must("CorrectRecord", "to-vanuatu", "\"occurred\": \"2022-01-20/2022-01-22\"");
    amendments.must(
        "CorrectRecord",
        "to-vanuatu",
        "\"act\": {\"guest\": {\"name\": \"Somebody\", \"of\": \"TUV\"}, \"host\": \"VUT\","
            + " \"place\": \"Port Vila\"}");
    amendments.must("CorrectRecord", "to-vanuatu", "\"tags\": [\"untold here\"]");
    List<JsonNode> steps = steps(pair);
    assertThat(steps.stream().map(step -> step.get("version").asInt())).containsExactly(1, 2, 3);
    assertThat(steps.get(1).at("/latest/0/before/occurred").asString()).isEqualTo("2022-01-20");
    assertThat(steps.get(1).at("/latest/0/after/occurred").asString())
        .isEqualTo("2022-01-20/2022-01-22");
    assertThat(steps.get(2).at("/latest/0/after/headline").asString()).contains("Port Vila");
    assertThat(steps.get(2).get("changes")).isEmpty();
    assertThat(steps.get(2).get("counts")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9, 10, 11})
  void the_pages_are_the_whole(int limit) {
    assertThat(Lists.leaf(http, JANUARY + "&limit=" + limit, "steps")).isEqualTo(steps(JANUARY));
    String window = JANUARY + "&knownFrom=@3&knownTo=@12";
    assertThat(Lists.leaf(http, window + "&limit=" + limit, "steps")).isEqualTo(steps(window));
  }

  @Test
  void the_pages_after_the_first_are_of_its_knowledge() {
    String question = "/relationships/FJI-VUT/evolution?limit=1";
    String visit =
        """
        {"record": "island-%d", "occurred": "2022-01-20",
         "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "VUT"}}
        """;
    post("RecordVisit", visit.formatted(1));
    post("RecordVisit", visit.formatted(2));
    Http.Answer first = http.get(question);
    post("RecordVisit", visit.formatted(3));
    JsonNode second = Lists.ask(http, Lists.next(first));
    assertThat(second.get("position")).isEqualTo(first.body().get("position"));
    assertThat(second.get("asOf").get("resolved"))
        .isEqualTo(first.body().get("asOf").get("resolved"));
    assertThat(second.get("steps")).hasSize(1);
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void a_day_may_be_that_of_an_act_as_it_is_known_at_the_end() {
    JsonNode after = Lists.ask(http, EVOLUTION + "?asOf=after:visit");
    assertThat(after.at("/asOf/resolved").asString()).isEqualTo("2022-01-31");
    assertThat(after.at("/asOf/requested").asString()).isEqualTo("after:visit");
    assertThat(Lists.ask(http, EVOLUTION + "?asOf=after:visit&knownTo=@12").at("/asOf/resolved"))
        .hasToString("\"2022-01-19\"");
    Refusals.isProblem(
        http.get(EVOLUTION + "?asOf=after:visit&knownTo=@7"), 422, "asOf unknown-anchor");
    Refusals.isProblem(
        http.get(EVOLUTION + "?asOf=after:visit&knownTo=@1"), 422, "asOf unknown-anchor");
    Refusals.isProblem(http.get(EVOLUTION + "?asOf=before:nobody"), 422, "asOf unknown-anchor");
  }

  @Test
  void without_a_day_it_is_that_of_the_knowledge() {
    JsonNode today = Lists.ask(http, EVOLUTION);
    assertThat(today.at("/knownTo/resolved").asString())
        .startsWith(today.at("/asOf/resolved").asString());
    assertThat(today.at("/asOf/requested").isNull()).isTrue();
    assertThat(today.at("/knownFrom/requested").isNull()).isTrue();
  }

  @Test
  void as_a_table_each_step_is_a_row() {
    Http.Answer answer = http.get(JANUARY + "&format=csv");
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(answer.response().body()).stream().toList();
    List<JsonNode> steps = steps(JANUARY);
    assertThat(rows.getFirst().getHeader())
        .containsExactly(
            "position",
            "known_from",
            "event",
            "record",
            "version",
            "headline",
            "recorded_by",
            "reason",
            "changes",
            "counts",
            "latest");
    assertThat(rows).hasSameSizeAs(steps);
    IntStream.range(0, rows.size())
        .forEach(
            number -> {
              for (String same : List.of("position", "event", "record", "version", "headline")) {
                assertThat(rows.get(number).getField(same))
                    .isEqualTo(steps.get(number).get(same).asString());
              }
            });
    assertThat(rows.get(2).getField("changes")).isEqualTo("changed instrument/agreement");
    assertThat(rows.get(4).getField("counts")).isEqualTo("visit");
    assertThat(rows.get(4).getField("latest")).isEqualTo("visit");
    assertThat(rows.get(4).getField("reason")).isEqualTo("for a reason");
    assertThat(http.get(JANUARY + "&format=csv&limit=2").response().body().lines()).hasSize(3);
    assertThat(http.get(JANUARY + "&format=csv&limit=2").header("Link")).contains("next");
    assertThat(http.get(EVOLUTION + "?asOf=2021&format=csv").response().body().lines()).hasSize(1);
  }

  @Test
  void the_other_order_of_the_pair_is_sent_to_the_canonical_one() {
    Http.Answer moved = http.get("/relationships/RUS-IRN/evolution?asOf=2022-01&limit=2");
    assertThat(moved.status()).isEqualTo(308);
    assertThat(moved.header("Location")).isEqualTo("/api/v1" + JANUARY + "&limit=2");
    Refusals.isProblem(http.get("/relationships/IRN-XYZ/evolution"), 404, "pair");
    Refusals.isProblem(http.get("/relationships/IRN-co:gazprom/evolution"), 404, "pair");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          asOf=2022-01-01/2022-02-01 | asOf date-interval
          asOf=soon | asOf date-malformed
          asOf= | asOf
          knownFrom=@7&knownTo=@3 | knownTo date-order
          knownTo=@999999 | knownTo in-the-future
          knownFrom=@999999 | knownFrom in-the-future
          knownTo=2999-01-01T00:00:00Z | knownTo in-the-future
          knownFrom=x&knownTo=x | knownFrom; knownTo
          knownAt=@3 | knownAt unknown-parameter
          limit=0 | limit
          limit=1001 | limit
          cursor=x | cursor foreign-cursor
          format=xml | format
          asOf=2022&asOf=2022 | asOf repeated
          edition=x | edition
          asOf=x&knownFrom=x&knownTo=x&limit=x&cursor=x&format=x | \
          asOf; knownFrom; knownTo; limit; cursor; format
          """)
  void a_question_with_faults_is_refused(String query, String faults) {
    Refusals.isProblem(http.get(EVOLUTION + "?" + query), 400, faults.split("; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/relationships/IRN-RUS/evolution?asOf=2022-02",
        "/relationships/IRN-RUS/evolution?asOf=2022-01&knownTo=@9",
        "/relationships/IRN-RUS/evolution?asOf=2022-01&knownFrom=@1",
        "/relationships/IRN-TUR/evolution?asOf=2022-01"
      })
  void a_cursor_is_of_one_list(String other) {
    String cursor = Lists.ask(http, JANUARY + "&limit=2").get("next").asString();
    Refusals.isProblem(http.get(other + "&cursor=" + cursor), 400, "cursor foreign-cursor");
  }
}
