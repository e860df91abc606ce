package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.record.CommandForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sources: registered by command, cited by records, found again. */
class SourcesApiIT {
  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static ObjectNode source(String id) {
    return (ObjectNode)
        JsonMapper.shared()
            .readTree(
                """
                {"source": "%s", "type": "webpage", "title": "Talks in Tehran", "issued": "2022-07-19"}
                """
                    .formatted(id));
  }

  private static Http.Answer register(JsonNode source) {
    return http.post("RegisterSource", source.toString());
  }

  private static JsonNode registered(ObjectNode source) {
    Http.Answer answer = register(source);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    Http.Answer read = http.get(answer.header("Location").substring("/api/v1".length()));
    assertThat(read.status()).isEqualTo(200);
    return read.body();
  }

  private static String visit(String record, String source) {
    return """
    {"record": "%s", "occurred": "2022-07-19",
     "act": {"guest": {"name": "A. Guest", "of": "RUS"}, "host": "IRN"},
     "citations": [{"source": "%s", "locator": "p. 3", "credibility": 2}]}
    """
        .formatted(record, source);
  }

  @Test
  void a_registered_source_is_answered_as_it_was_told() {
    Http.Answer receipt = register(source("told").put("publisher", "Kremlin"));
    assertThat(receipt.status()).isEqualTo(201);
    assertThat(receipt.header("Location")).isEqualTo("/api/v1/sources/told");
    assertThat(receipt.body().propertyNames())
        .containsExactly("record", "version", "position", "knownFrom", "warnings");
    assertThat(receipt.body().get("record").asString()).isEqualTo("told");
    assertThat(receipt.body().get("version").asInt()).isOne();
    JsonNode read = http.get("/sources/told").body();
    assertThat(read.propertyNames())
        .containsExactly(
            "source",
            "csl",
            "restsOn",
            "registeredBy",
            "knownFrom",
            "position",
            "knownAt",
            "edition",
            "notices",
            "citedBy");
    assertThat(read.get("csl").toString())
        .isEqualTo(
            "{\"type\":\"webpage\",\"title\":\"Talks in Tehran\",\"publisher\":\"Kremlin\","
                + "\"issued\":\"2022-07-19\"}");
    assertThat(read.get("restsOn")).isEmpty();
    assertThat(read.get("position")).isEqualTo(receipt.body().get("position"));
    assertThat(read.get("knownFrom")).isEqualTo(receipt.body().get("knownFrom"));
    assertThat(read.at("/citedBy/total").asInt()).isZero();
  }

  @Test
  void all_pages_are_of_the_knowledge_of_the_first() {
    register(source("leaf-1"));
    register(source("leaf-3"));
    JsonNode first = http.get("/sources?limit=1").body();
    register(source("leaf-2"));
    JsonNode second = http.get("/sources?limit=1000&cursor=" + first.get("next").asString()).body();
    assertThat(second.get("position")).isEqualTo(first.get("position"));
    assertThat(second.get("total")).isEqualTo(first.get("total"));
    assertThat(second.get("sources").valueStream().map(found -> found.get("source").asString()))
        .contains("leaf-3")
        .doesNotContain("leaf-2");
    assertThat(http.get("/sources?limit=1000").body().get("sources").toString()).contains("leaf-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "-%20", "-%26", "%7C", "!", "(", ":*", "%22"})
  void signs_that_join_and_exclude_nothing_find_nothing(String sign) {
    assertThat(http.get("/sources?q=" + sign.repeat(90)).status()).isEqualTo(200);
  }

  @Test
  void the_same_again_answers_as_the_first_time_and_another_is_a_conflict() {
    JsonNode first = register(source("again")).body();
    Http.Answer second = register(source("again"));
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first);
    Refusals.isProblem(register(source("again").put("title", "Talks in Sochi")), 409);
  }

  @Test
  void an_item_of_csl_json_may_be_sent_as_it_is() {
    ObjectNode item = source("item");
    item.set("id", item.remove("source"));
    item.put("volume", 12).put("edition", 2.50);
    item.set("accessed", JsonMapper.shared().readTree("{\"date-parts\": [[2022, 7, 20]]}"));
    item.set(
        "event-date", JsonMapper.shared().readTree("{\"date-parts\": [[2022], [\"2023\", 1]]}"));
    item.set("submitted", JsonMapper.shared().readTree("{\"raw\": \"2022-07\"}"));
    JsonNode csl = registered(item).get("csl");
    assertThat(csl.get("volume").asString()).isEqualTo("12");
    assertThat(csl.get("edition").asString()).isEqualTo("2.5");
    assertThat(csl.get("accessed").asString()).isEqualTo("2022-07-20");
    assertThat(csl.get("event-date").asString()).isEqualTo("2022/2023-01");
    assertThat(csl.get("submitted").asString()).isEqualTo("2022-07");
    assertThat(csl.has("id")).isFalse();
  }

  @Test
  void a_source_without_an_id_is_given_one() {
    ObjectNode nameless = source("any");
    nameless.remove("source");
    JsonNode read = registered(nameless);
    assertThat(UUID.fromString(read.get("source").asString()).version()).isEqualTo(7);
  }

  @Test
  void the_published_example_is_accepted() {
    for (CommandForm form : CommandForm.all()) {
      if (!CommandForm.amends(form.command())) {
        Http.Answer answer = http.post(form.command(), form.example());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /source | "No" | /source malformed
          /source | 1 | /source wrong-type
          /id | "other" | /id contradictory
          /type | null | /type wrong-type
          /type | "web page" | /type unknown-word
          /title | "" | /title empty
          /title | null | /title wrong-type
          /author | "Ivanova" | /author wrong-type
          /author | ["Ivanova"] | /author/0 wrong-type
          /author | [{}] | /author/0 empty
          /author | [{"suffix": "Jr."}] | /author/0 empty
          /author | [{"family": "Ivanova", "rank": 1}] | /author/0/rank unknown-field
          /issued | "July 2022" | /issued date-malformed
          /issued | "2022-07-32" | /issued date-impossible
          /issued | 2022 | /issued wrong-type
          /issued | {} | /issued too-few
          /issued | {"literal": "last summer"} | /issued/literal date-malformed
          /issued | {"raw": "2022-07-19/2022-07-18"} | /issued/raw date-order
          /issued | {"season": 2} | /issued/season unknown-field
          /issued | {"raw": "2022", "literal": "2022"} | /issued too-many
          /issued | {"date-parts": [[2022, 13]]} | /issued date-impossible
          /issued | {"date-parts": [[2022, 7], [2022, 6]]} | /issued date-order
          /issued | {"date-parts": []} | /issued/date-parts too-few
          /issued | {"date-parts": [[]]} | /issued/date-parts/0 too-few
          /issued | {"date-parts": [[2022], [2023], [2024]]} | /issued/date-parts too-many
          /issued | {"date-parts": [["soon"]]} | /issued/date-parts/0/0 malformed
          /issued | {"date-parts": [[2022.5]]} | /issued/date-parts/0/0 wrong-type
          /volume | [] | /volume wrong-type
          /volume | "" | /volume empty
          /URL | "ftp://example.org" | /URL malformed
          /URL | "javascript:alert(1)" | /URL malformed
          /URL | "https://" | /URL malformed
          /custom | {} | /custom unknown-field
          /isbn | "1" | /isbn unknown-field
          /restsOn | "told" | /restsOn wrong-type
          /restsOn | ["nobody-registered-this"] | /restsOn/0 unknown-source
          /restsOn | ["x"] | /restsOn/0 malformed
          /restsOn | ["faulty"] | /restsOn/0
          """)
  void a_source_with_a_fault_is_refused(String pointer, String value, String fault) {
    ObjectNode body = source("faulty");
    body.set(pointer.substring(1), JsonMapper.shared().readTree(value));
    Refusals.isProblem(register(body), 422, fault);
    assertThat(http.get("/sources/faulty").status()).isEqualTo(404);
  }

  @Test
  void every_fault_is_named_at_once() {
    ObjectNode body = source("faulty").put("id", "other").put("colour", "red");
    body.set("author", JsonMapper.shared().readTree("[{}]"));
    body.set("issued", JsonMapper.shared().readTree("{\"date-parts\": [[2022, 13]]}"));
    body.set("restsOn", JsonMapper.shared().readTree("[\"never\", \"never\"]"));
    Refusals.isProblem(
        register(body),
        422,
        "/id contradictory",
        "/colour unknown-field",
        "/author/0 empty",
        "/issued date-impossible",
        "/restsOn/0 unknown-source",
        "/restsOn/1 unknown-source");
  }

  @Test
  void a_source_rests_on_registered_ones_and_not_on_itself() {
    registered(source("communique"));
    ObjectNode report = source("report");
    report.set("restsOn", JsonMapper.shared().readTree("[\"communique\"]"));
    assertThat(registered(report).get("restsOn").toString()).isEqualTo("[\"communique\"]");
    report.set("restsOn", JsonMapper.shared().readTree("[\"communique\", \"report\"]"));
    Refusals.isProblem(register(report), 422, "/restsOn/1 itself");
    report.set("restsOn", JsonMapper.shared().readTree("[\"communique\", \"communique\"]"));
    Refusals.isProblem(register(report), 422, "/restsOn/1 repeated");
  }

  @Test
  void a_record_cites_registered_sources_only() {
    Refusals.isProblem(
        http.post("RecordVisit", visit("cites-nothing", "unheard-of")),
        422,
        "/citations/0/source unknown-source");
    registered(source("heard-of"));
    assertThat(http.post("RecordVisit", visit("cites-it", "heard-of")).status()).isEqualTo(201);
    assertThat(http.get("/records/cites-it").body().at("/accounts/0/citations/0/source").asString())
        .isEqualTo("heard-of");
  }

  @Test
  void a_source_knows_the_records_that_cite_it_at_a_point() {
    registered(source("much-cited"));
    String then =
        http.post("RecordVisit", visit("cites-first", "much-cited"))
            .body()
            .get("position")
            .asString();
    http.post("RecordVisit", visit("cites-again", "much-cited"));
    JsonNode now = http.get("/sources/much-cited").body().get("citedBy");
    assertThat(now.toString())
        .isEqualTo("{\"total\":2,\"records\":[\"cites-again\",\"cites-first\"]}");
    assertThat(http.get("/sources/much-cited?knownAt=@" + then).body().get("citedBy").toString())
        .isEqualTo("{\"total\":1,\"records\":[\"cites-first\"]}");
  }

  @Test
  void a_source_is_not_known_before_it_was_registered() {
    long before = registered(source("not-yet")).get("position").asLong() - 1;
    assertThat(http.get("/sources/not-yet?knownAt=@" + before).status()).isEqualTo(404);
    assertThat(ids(page("limit=1000&knownAt=@" + before))).doesNotContain("not-yet");
  }

  private static JsonNode page(String query) {
    Http.Answer answer = http.get("/sources?" + query);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> ids(JsonNode page) {
    return page.get("sources").valueStream().map(one -> one.get("source").asString()).toList();
  }

  @Test
  void the_pages_hold_every_source_once() {
    for (int number = 1; number <= 7; number++) {
      registered(
          source("paged-" + number).put("title", "Chronicle of caravans").put("type", "book"));
    }
    List<String> all = new ArrayList<>();
    JsonNode page = page("q=caravan&type=book&limit=3");
    assertThat(page.get("total").asInt()).isEqualTo(7);
    all.addAll(ids(page));
    while (!page.get("next").isNull()) {
      String cursor = URLEncoder.encode(page.get("next").asString(), StandardCharsets.UTF_8);
      page = page("q=caravan&type=book&limit=3&cursor=" + cursor);
      all.addAll(ids(page));
    }
    assertThat(all).hasSize(7).doesNotHaveDuplicates().isSorted();
    assertThat(http.get("/sources?q=caravan&limit=3").header("Link"))
        .contains("q=caravan", "limit=3", "cursor=", "rel=\"next\"");
    assertThat(ids(page("q=caravan&type=report"))).isEmpty();
  }

  @Test
  void a_source_is_found_by_the_words_in_it() {
    ObjectNode speech = source("speech-on-corridors").put("title", "Speech on transport corridors");
    speech.set(
        "author",
        JsonMapper.shared().readTree("[{\"family\": \"Путин\", \"given\": \"Владимир\"}]"));
    registered(speech);
    for (String words :
        List.of("corridor", "\"transport corridors\"", "Путин", "speech -caravans")) {
      assertThat(ids(page("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))))
          .contains("speech-on-corridors");
    }
    assertThat(ids(page("q=nobodysaidthis"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "type=web, type",
    "q=%00, q",
    "knownAt=soon, knownAt",
    "cursor=made-up, cursor",
    "kind=visit, kind"
  })
  void a_question_with_a_fault_is_refused(String query, String parameter) {
    Refusals.isProblem(http.get("/sources?" + query), 400, parameter);
  }

  @Test
  void a_cursor_that_somebody_made_is_refused() {
    for (String last : List.of("\u0000@1@", "No slug@1@", "@1@", "a-slug@1@2022", "")) {
      String cursor =
          URLEncoder.encode(Cursor.of("sources[null, null]", last), StandardCharsets.UTF_8);
      Refusals.isProblem(http.get("/sources?cursor=" + cursor), 400, "cursor");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sources/never-heard-of", "/sources/X", "/sources/a'b"})
  void an_unknown_source_is_not_found(String address) {
    Refusals.isProblem(http.get(address), 404);
  }
}
