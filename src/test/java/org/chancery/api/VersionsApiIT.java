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

/** What happened to a record: who told it how, when and why. */
class VersionsApiIT {
  private static final String VERSIONS = "/records/told-often/versions";

  private static Chancery chancery;
  private static Http http;
  private static Amendments amendments;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
    amendments = new Amendments(http);
    amendments.registerSources();
    amendments.visit("told-often");
    amendments.must("CorrectRecord", "told-often", "\"occurred\": \"2022-01-20\", \"tags\": []");
    amendments.plainVisit("between");
    amendments.must("AddBearing", "told-often", "\"relationship\": \"IRN-TUR\"");
    amendments.must("RetractRecord", "told-often", "");
    amendments.must("ReinstateRecord", "told-often", "");
    amendments.must("WithdrawBearing", "told-often", "\"relationship\": \"IRN-TUR\"");
    amendments.must(
        "CorrectRecord", "told-often", "\"act\": {\"kind\": \"meeting\", \"format\": \"summit\"}");
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static List<JsonNode> versions(String question) {
    return List.copyOf(Lists.ask(http, question).get("versions").values());
  }

  private static List<String> texts(List<JsonNode> versions, String field) {
    return versions.stream().map(version -> version.get(field).asString("-")).toList();
  }

  @Test
  void every_event_makes_a_version() {
    List<JsonNode> versions = versions(VERSIONS);
    assertThat(versions.stream().map(version -> version.get("version").asInt()))
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(versions.stream().map(version -> version.get("position").asInt()))
        .containsExactly(3, 4, 6, 7, 8, 9, 10);
    assertThat(texts(versions, "event"))
        .containsExactly(
            "visit-recorded",
            "record-corrected",
            "bearing-added",
            "record-retracted",
            "record-reinstated",
            "bearing-withdrawn",
            "record-corrected");
    assertThat(texts(versions, "kind").subList(0, 6)).containsOnly("visit");
    assertThat(versions.getLast().get("kind").asString()).isEqualTo("meeting");
    assertThat(versions.getLast().get("headline").asString()).isEqualTo("Summit");
    assertThat(texts(versions, "recordedBy")).containsOnly("local");
    assertThat(versions.getFirst().get("reason").isNull()).isTrue();
    assertThat(texts(versions, "reason").subList(1, 7)).containsOnly("for a reason");
    assertThat(texts(versions, "occurred").getFirst()).isEqualTo("2022-01-19/2022-01-20");
    assertThat(texts(versions, "occurred").subList(1, 7)).containsOnly("2022-01-20");
    assertThat(versions.stream().map(version -> version.get("retracted").asBoolean()))
        .containsExactly(false, false, false, true, false, false, false);
    assertThat(texts(versions, "knownFrom")).isSorted().doesNotHaveDuplicates();
  }

  private static List<String> changes(JsonNode version) {
    return version
        .get("changed")
        .valueStream()
        .map(
            change ->
                "%s: %s → %s"
                    .formatted(
                        change.get("field").asString(), change.get("before"), change.get("after")))
        .toList();
  }

  @Test
  void a_version_tells_what_differs_from_the_one_before() {
    List<JsonNode> versions = versions(VERSIONS);
    String first = "{\"relationship\":\"IRN-RUS\",\"because\":\"visit of the president\"}";
    String second = "{\"relationship\":\"IRN-TUR\",\"because\":\"for a reason\"}";
    assertThat(changes(versions.get(0))).isEmpty();
    assertThat(changes(versions.get(1)))
        .containsExactly(
            "occurred: \"2022-01-19/2022-01-20\" → \"2022-01-20\"", "tags: [\"first\"] → null");
    assertThat(changes(versions.get(2)))
        .containsExactly("bearsOn: [%s] → [%s,%s]".formatted(first, first, second));
    assertThat(changes(versions.get(3))).containsExactly("retracted: false → true");
    assertThat(changes(versions.get(4))).containsExactly("retracted: true → false");
    assertThat(changes(versions.get(5)))
        .containsExactly("bearsOn: [%s,%s] → [%s]".formatted(first, second, first));
    assertThat(changes(versions.get(6)))
        .contains(
            "kind: \"visit\" → \"meeting\"",
            "act.format: null → \"summit\"",
            "act.host: \"RUS\" → null",
            "act.level: \"head-of-state\" → null")
        .noneMatch(change -> change.matches("(note|occurred|bearsOn|participants).*"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 1000})
  void the_pages_are_the_whole(int limit) {
    assertThat(Lists.leaf(http, VERSIONS + "?limit=" + limit, "versions"))
        .isEqualTo(versions(VERSIONS));
  }

  @Test
  void what_was_known_earlier_has_fewer_versions() {
    for (int position = 3; position <= 10; position++) {
      int known = position;
      assertThat(versions(VERSIONS + "?knownAt=@" + position))
          .isEqualTo(
              versions(VERSIONS).stream()
                  .filter(version -> version.get("position").asInt() <= known)
                  .toList());
    }
    Refusals.isProblem(http.get(VERSIONS + "?knownAt=@2"), 404);
  }

  @Test
  void the_pages_after_the_first_are_of_its_knowledge() {
    String record = amendments.plainVisit("amended-while-read");
    amendments.must("CorrectRecord", record, "\"note\": \"second\"");
    String list = "/records/" + record + "/versions?limit=1";
    Http.Answer first = http.get(list);
    amendments.must("CorrectRecord", record, "\"note\": \"third\"");
    JsonNode rest = Lists.ask(http, Lists.next(first));
    assertThat(rest.get("position")).isEqualTo(first.body().get("position"));
    assertThat(rest.get("versions")).hasSize(1);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(Lists.leaf(http, list, "versions")).hasSize(3);
  }

  private static List<NamedCsvRecord> csv(String question) {
    Http.Answer answer = http.get(question);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    return CsvReader.builder().ofNamedCsvRecord(answer.response().body()).stream().toList();
  }

  @Test
  void as_a_table_each_version_is_a_row() {
    List<JsonNode> versions = versions(VERSIONS);
    List<NamedCsvRecord> rows = csv(VERSIONS + "?format=csv");
    assertThat(rows.getFirst().getHeader())
        .containsExactly(
            "record",
            "version",
            "event",
            "position",
            "known_from",
            "recorded_by",
            "reason",
            "retracted",
            "kind",
            "headline",
            "occurred",
            "changed");
    assertThat(rows).hasSameSizeAs(versions);
    IntStream.range(0, rows.size())
        .forEach(number -> isRow(rows.get(number), versions.get(number)));
    assertThat(rows.get(1).getField("changed")).isEqualTo("occurred; tags");
    assertThat(csv(VERSIONS + "?format=csv&limit=2")).hasSize(2);
    assertThat(http.get(VERSIONS + "?format=csv&limit=2").header("Link")).contains("next");
  }

  private static void isRow(NamedCsvRecord row, JsonNode version) {
    assertThat(row.getField("record")).isEqualTo("told-often");
    assertThat(row.getField("known_from")).isEqualTo(version.get("knownFrom").asString());
    assertThat(row.getField("recorded_by")).isEqualTo("local");
    for (String same :
        List.of("version", "event", "position", "retracted", "kind", "headline", "occurred")) {
      assertThat(row.getField(same)).as(same).isEqualTo(version.get(same).asString());
    }
    assertThat(row.getField("reason")).isEqualTo(version.get("reason").asString(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit=0 | limit
          limit=1001 | limit
          cursor=x | cursor foreign-cursor
          format=xml | format
          knownAt=soon | knownAt
          knownAt=@999999 | knownAt in-the-future
          knownAt=2999-01-01 | knownAt in-the-future
          asOf=2022 | asOf unknown-parameter
          edition=x | edition
          limit=x&cursor=x&knownAt=x&format=x | limit; cursor; knownAt; format
          """)
  void a_question_with_faults_is_refused(String query, String faults) {
    Refusals.isProblem(http.get(VERSIONS + "?" + query), 400, faults.split("; "));
  }

  @Test
  void a_cursor_is_of_one_record_and_one_knowledge() {
    String cursor = Lists.ask(http, VERSIONS + "?limit=1").get("next").asString();
    Refusals.isProblem(
        http.get("/records/between/versions?cursor=" + cursor), 400, "cursor foreign-cursor");
    Refusals.isProblem(
        http.get(VERSIONS + "?knownAt=@9&cursor=" + cursor), 400, "cursor foreign-cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody-knows", "No%20slug", "the-paper", "IRN"})
  void an_unknown_record_is_not_found(String id) {
    Refusals.isProblem(http.get("/records/" + id + "/versions"), 404);
    Refusals.isProblem(http.get("/records/" + id), 404);
  }
}
