package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Promise 4: an answer with a past {@code knownAt} names the same facts, records and positions for
 * ever.
 */
class PermanentLinkIT {
  private static final Pattern CANONICAL = Pattern.compile("</api/v1(.+)>; rel=\"canonical\"");

  /** One of every kind of address that has permanent links. */
  private static final List<String> QUESTIONS =
      List.of(
          "/relationships/IRN-RUS",
          "/relationships/IRN-RUS/state",
          "/relationships/IRN-RUS/state?asOf=2022-01&explain=true",
          "/relationships/IRN-RUS/state?timing=possible&asOf=after:tehran-summit-2022&knownAt=@112",
          "/relationships/FJI-TON/state",
          "/relationships/IRN-RUS/difference?from=2022-01&to=after:tehran-summit-2022",
          "/relationships/IRN-RUS/difference?from=2022&fromKnownAt=@40",
          "/relationships/IRN-RUS/difference?from=2022&fromKnownAt=@40&toKnownAt=@60",
          "/relationships/IRN-RUS/timeline?from=2022-01&changes=true",
          "/timeline?q=putin%20or%20%22visit%22&limit=3&order=desc",
          "/timeline?actor=cow:365&to=before:tehran-summit-2022",
          "/relationships/IRN-RUS/series?from=2022&zeros=true",
          "/series?unit=actor&actors=IRN,RUS&bucket=year",
          "/relationships",
          "/relationships?topic=demand&limit=1&asOf=2022-03",
          "/records/written-guarantees-2022",
          "/records/written-guarantees-2022/versions",
          "/relationships/IRN-RUS/evolution?asOf=2022-07&limit=5",
          "/relationships/IRN-RUS/evolution?asOf=after:tehran-summit-2022&knownFrom=@40",
          "/sources?q=kremlin&limit=2",
          "/sources/bassiri-tabrizi-2022",
          "/timeline?knownAt=@0");

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static Http.Answer ask(String question) {
    Http.Answer answer = http.get(question);
    assertThat(answer.status()).as(question + " " + answer.response().body()).isEqualTo(200);
    return answer;
  }

  private static Http.Answer ifChanged(String question, String tag) {
    return http.send(http.request("/api/v1" + question).header("If-None-Match", tag).GET());
  }

  /** The permanent link of an answer, below the root of the interface. */
  private static String canonical(Http.Answer answer) {
    return answer.response().headers().allValues("Link").stream()
        .map(CANONICAL::matcher)
        .filter(Matcher::matches)
        .map(link -> link.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(answer.response().headers()));
  }

  /** An answer without what was asked: the words of the question differ, what is told must not. */
  private static JsonNode told(Http.Answer answer) {
    JsonNode told = answer.body().deepCopy();
    for (String clock :
        List.of(
            "/asOf",
            "/knownAt",
            "/from",
            "/to",
            "/from/asOf",
            "/from/knownAt",
            "/to/asOf",
            "/to/knownAt",
            "/knownFrom",
            "/knownTo")) {
      if (told.at(clock) instanceof ObjectNode point && point.has("requested")) {
        point.remove("requested");
      }
    }
    return told;
  }

  private static void record(String id) {
    Http.Answer answer =
        http.post(
            "RecordVisit",
            """
            {"record": "%s", "occurred": "2022-01-20/2022-01-21",
             "act": {"guest": {"name": "Somebody", "of": "IRN"}, "host": "RUS"}}
            """
                .formatted(id));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static void amend(String command, String record, String more) {
    String reason = more.contains("reason") ? "" : "\"reason\": \"so\", ";
    Http.Answer answer =
        http.post(command, "{\"record\": \"%s\", %s%s}".formatted(record, reason, more));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  private static void rebuild() {
    HttpRequest.Builder begin =
        http.request("/actuator/rebuild").POST(HttpRequest.BodyPublishers.noBody());
    assertThat(http.send(begin).status()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                http.send(http.request("/actuator/rebuild").GET())
                    .body()
                    .get("state")
                    .asString()
                    .equals("done"));
  }

  @Test
  void a_permanent_link_answers_the_same_after_more_writes_a_rebuild_and_a_restart() {
    Map<String, JsonNode> told = new LinkedHashMap<>();
    for (String question : QUESTIONS) {
      Http.Answer answer = ask(question);
      told.put(canonical(answer), told(answer));
    }
    JsonNode before = ask("/relationships/IRN-RUS/state").body();
    record("late-1");
    record("late-2");
    amend("CorrectRecord", "tehran-summit-2022", "\"occurred\": \"2022-07-18\"");
    amend("RetractRecord", "written-guarantees-2022", "\"reason\": \"so\"");
    amend("AddBearing", "raisi-moscow-2022", "\"relationship\": \"IRN-TUR\"");
    assertThat(ask("/relationships/IRN-RUS/state").body().get("position").asLong())
        .isEqualTo(before.get("position").asLong() + 5);
    told.forEach(PermanentLinkIT::isStill);
    rebuild();
    told.forEach(PermanentLinkIT::isStill);
    try (Chancery again = Chancery.on(chancery.database())) {
      Http first = http;
      http = again.http();
      told.forEach(PermanentLinkIT::isStill);
      http = first;
    }
  }

  private static void isStill(String link, JsonNode told) {
    Http.Answer answer = ask(link);
    assertThat(told(answer)).as(link).isEqualTo(told);
    assertThat(canonical(answer)).isEqualTo(link);
    assertThat(answer.header("Cache-Control")).isEqualTo("max-age=86400");
    assertThat(ifChanged(link, answer.header("ETag")).status()).isEqualTo(304);
  }

  @Test
  void no_address_with_permanent_links_is_left_out_here() {
    JsonNode paths = http.send(http.request("/openapi").GET()).body().get("paths");
    List<String> citable =
        paths.propertyNames().stream()
            .filter(path -> paths.path(path).path("get").toString().contains("\"edition\""))
            .map(path -> path.replace("/api/v1", "").replaceAll("\\{[a-z]+}", "[^/?]+"))
            .toList();
    assertThat(citable).hasSizeGreaterThan(9);
    assertThat(citable)
        .allMatch(
            path -> QUESTIONS.stream().anyMatch(question -> question.matches(path + "(\\?.*)?")));
  }

  @Test
  void all_pages_have_permanent_links_and_the_pages_after_them_do_too() {
    for (String list :
        List.of(
            "/timeline?from=2022&to=2022-06&limit=5",
            "/relationships?limit=2",
            "/relationships?limit=2&asOf=2022-01",
            "/sources?limit=20")) {
      String page = list;
      while (!page.isEmpty()) {
        Http.Answer answer = ask(page);
        Http.Answer cited = ask(canonical(answer));
        assertThat(told(cited)).as(page).isEqualTo(told(answer));
        assertThat(canonical(cited)).isEqualTo(canonical(answer));
        page = Lists.next(answer);
        assertThat(Lists.next(cited).isEmpty()).isEqualTo(page.isEmpty());
      }
    }
  }

  @Test
  void the_pages_of_a_list_without_a_day_are_all_of_the_day_of_the_first() {
    Http.Answer first = ask("/relationships?limit=1&knownAt=@60");
    String cursor = first.body().get("next").asString();
    String day = first.body().at("/asOf/resolved").asString();
    assertThat(
            ask("/relationships?limit=1&cursor=" + cursor).body().at("/asOf/resolved").asString())
        .isEqualTo(day);
    assertThat(http.get("/relationships?limit=1&asOf=" + day + "&cursor=" + cursor).status())
        .isEqualTo(200);
    Refusals.isProblem(
        http.get("/relationships?asOf=2022&cursor=" + cursor), 400, "cursor foreign-cursor");
    Refusals.isProblem(
        http.get("/relationships?knownAt=@59&cursor=" + cursor), 400, "cursor foreign-cursor");
  }

  @Test
  void both_clocks_are_filled_in() {
    assertThat(canonical(ask("/relationships/IRN-RUS/state?explain=true&asOf=2022-01")))
        .matches(
            "/relationships/IRN-RUS/state\\?asOf=2022-01-31"
                + "&knownAt=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z"
                + "&explain=true&edition=1\\.0");
    assertThat(canonical(ask("/series?to=2022-02&from=2022&knownAt=@7")))
        .isEqualTo("/series?from=2022-01-01&to=2022-02-28&knownAt=@7&edition=1.0");
    assertThat(canonical(ask("/records/written-guarantees-2022?knownAt=@112")))
        .isEqualTo("/records/written-guarantees-2022?knownAt=@112&edition=1.0");
  }

  private static final List<String> UNCHANGED =
      Stream.concat(
              QUESTIONS.stream(),
              Stream.of("/timeline?format=csv", "/series?format=csv", "/sources?format=csv"))
          .toList();

  @ParameterizedTest
  @FieldSource("UNCHANGED")
  void an_unchanged_answer_costs_a_304(String question) {
    Http.Answer answer = ask(question);
    String tag = answer.header("ETag");
    Http.Answer unchanged = ifChanged(question, "\"other\", " + tag);
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.response().body()).isEmpty();
    assertThat(unchanged.header("ETag")).isEqualTo(tag);
    assertThat(unchanged.header("Cache-Control")).isEqualTo(answer.header("Cache-Control"));
    assertThat(canonical(unchanged)).isNotEmpty();
    assertThat(ifChanged(question, "\"other\"").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/relationships/IRN-RUS",
        "/relationships/IRN-RUS/state",
        "/relationships/IRN-RUS/difference?from=2022-01&to=2022-02",
        "/timeline",
        "/series",
        "/relationships",
        "/sources"
      })
  void a_write_changes_the_tag_of_every_answer_about_now(String question) {
    Http.Answer before = ask(question);
    assertThat(before.header("Cache-Control")).isEqualTo("no-cache");
    record("tagged-" + question.replaceAll("[^a-z0-9]+", "-").toLowerCase(Locale.ROOT));
    Http.Answer after = ifChanged(question, before.header("ETag"));
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
  }

  @Test
  void the_tag_of_a_record_begins_with_its_version() {
    Http.Answer record = ask("/records/draft-20y-agreement-2022");
    assertThat(record.header("ETag")).matches("\"1-[\\w-]{16}\"");
    assertThat(VersionTag.versionIn(record.header("ETag")))
        .hasValue(record.body().get("version").asInt());
  }

  @Test
  void the_formats_of_a_list_have_tags_of_their_own() {
    String json = ask("/timeline").header("ETag");
    Http.Answer csv =
        http.send(
            http.request("/api/v1/timeline")
                .header("Accept", "text/csv")
                .header("If-None-Match", json)
                .GET());
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(String.join(",", csv.response().headers().allValues("Vary")).split(",\\s*"))
        .extracting(name -> name.toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder("accept", "accept-encoding");
  }

  @Test
  void answers_are_compressed_all_the_same() {
    Http.Answer answer =
        http.send(
            http.request("/api/v1/timeline?format=csv").header("Accept-Encoding", "gzip").GET());
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.header("ETag")).isNotEmpty();
    assertThat(answer.response().headers().allValues("Vary")).isNotEmpty();
  }

  @Test
  void an_answer_of_another_edition_is_todays_and_says_so() {
    for (String question : QUESTIONS) {
      String address = question + (question.contains("?") ? "&" : "?") + "edition=";
      assertThat(codes(ask(address + "1.0"))).doesNotContain("edition-changed");
      for (String other : new String[] {"0.9", "2.0", "1.00"}) {
        Http.Answer answer = ask(address + other);
        assertThat(codes(answer)).as(address + other).contains("edition-changed");
        assertThat(answer.body().get("edition").asString()).isEqualTo("1.0");
        assertThat(canonical(answer)).endsWith("edition=1.0");
      }
      Refusals.isProblem(http.get(address + "new"), 400, "edition edition-malformed");
    }
  }

  @Test
  void a_malformed_edition_is_named_with_all_other_faults() {
    Refusals.isProblem(
        http.get("/timeline?edition=1&from=x&limit=0"), 400, "edition", "from", "limit");
    Refusals.isProblem(http.get("/kinds?edition=1.0"), 400, "edition unknown-parameter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /relationships/IRN-RUS?knownAt=@0 | /coverage/records
          /relationships/IRN-RUS/state?knownAt=1999-12-31 | /factsTotal
          /relationships/IRN-RUS/difference?from=2022&knownAt=@0 | /changes
          /relationships/IRN-RUS/difference?from=2022&fromKnownAt=@0 | /happened/nothing
          /relationships/IRN-RUS/timeline?knownAt=1999-12-31T00:00:00Z | /acts
          /timeline?knownAt=@0 | /acts
          /relationships/IRN-RUS/series?knownAt=@0 | /series
          /series?knownAt=1999-12-31 | /series
          /relationships?knownAt=1999-12-31 | /relationships
          /sources?knownAt=1999-12-31 | /sources
          """)
  void before_the_log_begins_an_answer_is_empty_and_says_so(String question, String what) {
    JsonNode answer = ask(question).body();
    assertThat(codes(ask(question))).containsExactly("before-the-log");
    assertThat(answer.at(what)).isEmpty();
    assertThat(answer.at(what).asInt(0)).isZero();
  }

  @Test
  void an_answer_of_an_empty_log_says_so_too() {
    try (Chancery empty = Chancery.empty()) {
      assertThat(codes(empty.http().get("/relationships/IRN-RUS/state")))
          .containsExactly("before-the-log");
      assertThat(codes(empty.http().get("/timeline"))).containsExactly("before-the-log");
    }
  }

  private static List<String> codes(Http.Answer answer) {
    return answer
        .body()
        .get("notices")
        .valueStream()
        .map(one -> one.get("code").asString())
        .toList();
  }

  @Test
  void links_are_absolute_where_the_public_address_is_set() {
    Map<String, Object> setting = Map.of("chancery.public-url", "https://chancery.example.org/");
    try (Chancery known = Chancery.on(chancery.database(), setting)) {
      assertThat(known.http().get("/series?knownAt=@7").header("Link"))
          .isEqualTo(
              "<https://chancery.example.org/api/v1/series?knownAt=@7&edition=1.0>;"
                  + " rel=\"canonical\"");
    }
  }
}
