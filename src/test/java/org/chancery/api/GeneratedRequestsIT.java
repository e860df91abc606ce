package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that nobody would think of, from a seed: {@code -Dchancery.seed=…} repeats or varies
 * them.
 */
@ExtendWith(OutputCaptureExtension.class)
class GeneratedRequestsIT {
  private static final long SEED = Long.getLong("chancery.seed", 20_220_719L);
  private static final int COMMANDS = 600;
  private static final int QUESTIONS = 900;
  private static final String MARKER = "Zq7hiddenWord";

  private static final List<String> ADDRESSES =
      List.of(
          "/relationships/IRN-RUS/state",
          "/relationships/IRN-RUS/difference",
          "/relationships/RUS-IRN/state",
          "/relationships/IRN-RUS",
          "/relationships/IRN-RUS/timeline",
          "/relationships/RUS-IRN/timeline",
          "/relationships/IRN-RUS/series",
          "/relationships/IRN-RUS/replay",
          "/relationships",
          "/timeline",
          "/series",
          "/records/tehran-summit-2022",
          "/actors",
          "/log",
          "/sources",
          "/kinds");
  private static final List<String> PARAMETERS =
      List.of(
          "asOf",
          "knownAt",
          "from",
          "to",
          "fromKnownAt",
          "toKnownAt",
          "settled",
          "timing",
          "explain",
          "factsLimit",
          "q",
          "type",
          "cursor",
          "limit",
          "after",
          "kind",
          "subject",
          "actor",
          "actors",
          "topic",
          "coded",
          "changes",
          "order",
          "format",
          "unit",
          "metric",
          "bucket",
          "codebook",
          "zeros",
          "edition",
          "asof");
  private static final List<String> VALUES =
      List.of(
          "2022",
          "2022-01",
          "2022-01-31",
          "2022-02-30",
          "-4000",
          "9999",
          "10000",
          "2022/2023",
          "",
          "after:tehran-summit-2022",
          "before:none-such",
          "after:",
          "@0",
          "@7",
          "@99999",
          "@-1",
          "2022-01-01T00:00:00Z",
          "-999999999-01-01T00:00:00Z",
          "2999-01-01",
          "true",
          "false",
          "certain",
          "possible",
          "0",
          "1",
          "1000",
          "1001",
          "IRN",
          "state",
          "visit,mou",
          "syria",
          "putin -moscow or \"tehran\"",
          "demand",
          "desc",
          "csv",
          "json",
          "directed-dyad",
          "goldstein-mean",
          "year",
          "cameo-icews-1.1b3",
          "cow:365",
          "person:putin-vladimir",
          "---\"--\"-",
          "'; drop table timeline.bearing; --",
          "+999999999-12-31",
          "infinity",
          "1.0",
          "0.9",
          "\u0000",
          "2022\n");

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
    Examples.registerSources(http);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  @Test
  void spoiled_commands_are_accepted_or_refused_and_never_fail(CapturedOutput output) {
    Random random = seeded();
    Mutations mutations = new Mutations(random, MARKER);
    List<ActKind> kinds = List.copyOf(ActCatalogue.kinds());
    long before = Refusals.position(http);
    Set<String> accepted = new TreeSet<>();
    for (int i = 0; i < COMMANDS; i++) {
      String command = kinds.get(random.nextInt(kinds.size())).command();
      String body = mutations.of(Examples.of(command));
      Http.Answer answer = http.post(command, body);
      assertThat(answer.status()).as(at(i, command + " " + body)).isIn(201, 400, 413, 422);
      if (answer.status() == 201) {
        accepted.add(answer.body().get("record").asString());
      } else {
        isProblemWithoutMarker(answer, at(i, command + " " + body));
        assertThat(answer.faults()).as(at(i, body)).isNotEmpty();
      }
    }
    assertThat(Refusals.position(http)).isEqualTo(before + accepted.size());
    assertThat(accepted).hasSizeGreaterThan(COMMANDS / 50);
    assertThat(accepted).allMatch(record -> http.get("/records/" + record).status() == 200);
    assertThat(http.get("/relationships/IRN-RUS/state").status()).isEqualTo(200);
    assertThat(output.getAll()).doesNotContain(MARKER);
  }

  private static final List<String> REGISTRATIONS =
      List.of(
          """
          {"source": "spoiled", "type": "report", "title": "Spoiled", "volume": 12, "edition": "2nd",
           "author": [{"family": "Ivanova", "given": "Anna"}, {"literal": "Press office"}],
           "issued": {"date-parts": [[2022, 7, 19], [2022, 7, 20]]}, "accessed": "2022-08",
           "event-date": {"literal": "2022"}, "URL": "https://example.org/?a=b", "categories": ["a"],
           "abstract": "Short.", "restsOn": ["kremlin-2022-07-19"]}
          """,
          """
          {"actor": "person:spoiled", "type": "person", "name": "Spoiled",
           "exists": {"from": "1960-12-14", "until": null},
           "names": [{"language": "en", "name": "Spoiled", "period": {"from": null, "until": "2000-01-01"}}],
           "identifiers": [{"scheme": "wikidata", "value": "Q1234567", "period": {"from": "1970-01-01"}}],
           "belongsTo": [{"state": "IRN", "period": {"from": "1979-04-01"}}],
           "predecessors": [{"predecessor": "person:putin-vladimir", "day": "2022-01-01"}]}
          """);

  @Test
  void spoiled_registrations_are_accepted_or_refused_and_never_fail(CapturedOutput output) {
    Random random = seeded();
    Mutations mutations = new Mutations(random, MARKER);
    long before = Refusals.position(http);
    Set<String> accepted = new TreeSet<>();
    for (int i = 0; i < COMMANDS; i++) {
      int which = random.nextInt(REGISTRATIONS.size());
      String command = which == 0 ? "RegisterSource" : "RegisterActor";
      ObjectNode example =
          (ObjectNode)
              JsonMapper.shared()
                  .readTree(REGISTRATIONS.get(which).replace("poiled\",", "poiled-" + i + "\","));
      String body = mutations.of(example);
      Http.Answer answer = http.post(command, body);
      assertThat(answer.status()).as(at(i, command + " " + body)).isIn(201, 400, 409, 413, 422);
      if (answer.status() == 201) {
        accepted.add(answer.header("Location").substring("/api/v1".length()));
      } else {
        isProblemWithoutMarker(answer, at(i, command + " " + body));
      }
    }
    assertThat(accepted).hasSizeGreaterThan(COMMANDS / 50);
    assertThat(accepted).allMatch(address -> http.get(address).status() == 200);
    assertThat(Refusals.position(http)).isEqualTo(before + accepted.size());
    assertThat(output.getAll()).doesNotContain(MARKER);
  }

  @Test
  void spoiled_questions_are_answered_or_refused_and_never_fail(CapturedOutput output) {
    Random random = seeded();
    Mutations mutations = new Mutations(random, MARKER);
    long before = Refusals.position(http);
    for (int i = 0; i < QUESTIONS; i++) {
      String question = question(random, mutations);
      Http.Answer answer = http.get(question);
      assertThat(answer.status()).as(at(i, question)).isIn(200, 204, 308, 400, 404, 422);
      if (answer.status() >= 400) {
        isProblemWithoutMarker(answer, at(i, question));
      } else if (answer.status() == 200) {
        assertThat(answer.header("Content-Type")).as(at(i, question)).startsWith(type(question));
      }
    }
    assertThat(Refusals.position(http)).isEqualTo(before);
    assertThat(output.getAll()).doesNotContain(MARKER);
  }

  private static String type(String question) {
    if (question.contains("/replay")) {
      return "text/event-stream";
    }
    return question.contains("format=csv") ? "text/csv" : "application/json";
  }

  private static String question(Random random, Mutations mutations) {
    StringBuilder question = new StringBuilder(ADDRESSES.get(random.nextInt(ADDRESSES.size())));
    char before = '?';
    for (int left = random.nextInt(4); left >= 0; left--) {
      int choice = random.nextInt(VALUES.size() + 5);
      String value =
          choice < VALUES.size() ? VALUES.get(choice) : MARKER + mutations.anyText(1 << choice % 9);
      question
          .append(before)
          .append(PARAMETERS.get(random.nextInt(PARAMETERS.size())))
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      before = '&';
    }
    return question.toString();
  }

  private static void isProblemWithoutMarker(Http.Answer answer, String request) {
    assertThat(answer.header("Content-Type")).as(request).isEqualTo("application/problem+json");
    assertThat(answer.body().path("detail").asString("")).as(request).isNotBlank();
    assertThat(answer.response().body()).doesNotContain(MARKER, "Exception", "org.chancery");
  }

  private static Random seeded() {
    System.out.println("requests are generated from seed " + SEED);
    return new Random(SEED);
  }

  private static String at(int number, String request) {
    String shown = request.length() > 500 ? request.substring(0, 500) + "…" : request;
    return "request %d of seed %d: %s".formatted(number, SEED, shown);
  }
}
