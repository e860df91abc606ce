package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Citations;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts found by words, as in a search box. */
class TimelineSearchIT {
  private static final long SEED = Long.getLong("chancery.seed", 20_220_719L);

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
    tell("plain-visit", "The visit of a fleet; Hafen & Söhne, Jahrgang 1", "harbour-yearbook-1");
    tell("many-visits", "Repeated visits were not welcome; دیدار رسمی", "royal-gazette-2020");
    tell("who-meeting", "Who met whom: the WHO; Комитет", "health-bulletin");
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static void tell(String record, String note, String source) {
    String meeting =
        """
        {"record": "%s", "occurred": "2020-03-04", "act": {"format": "bilateral"},
         "participants": [{"actor": "FJI", "role": "participant"},
                          {"actor": "TON", "role": "participant"}],
         "citations": [{"source": "%s"}], "note": "%s"}
        """
            .formatted(record, source, note);
    Citations.register(http, meeting);
    Http.Answer answer = http.post("RecordMeeting", meeting);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static List<String> found(String phrase) {
    return Lists.records(Lists.ask(http, "/timeline?q=" + Lists.encoded(phrase)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          memorandum | gazprom-nioc-mou-2017 gazprom-nioc-mou-2018 gazprom-nioc-mou-2022
          MEMORANDUM gazprom | gazprom-nioc-mou-2017 gazprom-nioc-mou-2018 gazprom-nioc-mou-2022
          signed distance | gazprom-nioc-mou-2022
          "signed it at a distance" | gazprom-nioc-mou-2022
          "distance a at it signed" |
          lawmix | treaty-2001-signature
          lawmix-treaty-2001 | treaty-2001-signature
          asakhabar | treaty-2001-signature
          Esfand | treaty-2001-signature
          fleets visited | plain-visit
          fleet -visit |
          fleet -moscow | plain-visit
          memorandum or fleet | gazprom-nioc-mou-2017 gazprom-nioc-mou-2018 plain-visit gazprom-nioc-mou-2022
          Söhne | plain-visit
          söhne jahrgang | plain-visit
          دیدار | many-visits
          комитет | who-meeting
          harbour yearbook | plain-visit
          gazette | many-visits
          health-bulletin | who-meeting
          no-such-word-anywhere |
          gazprom nosuchword |
          """)
  void words_are_found_in_headline_note_and_sources(String phrase, String records) {
    assertThat(found(phrase))
        .containsExactlyElementsOf(records == null ? List.of() : List.of(records.split(" ")));
  }

  @Test
  void a_word_that_is_left_out_is_left_out_in_all_its_forms() {
    assertThat(found("fleet or welcome")).containsExactly("plain-visit", "many-visits");
    assertThat(found("fleet -visits")).isEmpty();
    assertThat(found("welcome -visit")).isEmpty();
    assertThat(found("-visits")).doesNotContain("plain-visit", "many-visits", "raisi-moscow-2022");
  }

  @Test
  void the_commonest_words_are_looked_for_when_there_are_no_others() {
    assertThat(found("who")).contains("who-meeting").doesNotContain("plain-visit");
    assertThat(found("the")).contains("plain-visit", "who-meeting").doesNotContain("many-visits");
    assertThat(found("who fleet")).containsExactly("plain-visit");
  }

  @Test
  void a_blank_phrase_does_not_narrow_the_list() {
    int all = Lists.ask(http, "/timeline").get("acts").size();
    assertThat(found("")).hasSize(all);
    assertThat(found(" \t\n")).hasSize(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"\"",
        "'",
        "''; drop table timeline.bearing; --",
        "' or '1'='1",
        ":*",
        "a:*",
        "visit:*",
        "&",
        "| !",
        "()",
        "!!!",
        "<->",
        "a <5> b",
        "\\",
        "\\\\'",
        "%",
        "%s%n",
        "${jndi:x}",
        ":words",
        "?",
        "$1",
        "--",
        "/* */",
        "\u200b",
        "\uFFFF",
        "\u0001\u0002",
        "😀",
        "e\u0301",
        "-",
        "-- -",
        "or",
        "or or or"
      })
  void odd_phrases_find_nothing_or_something_and_never_fail(String phrase) {
    assertThat(found(phrase)).doesNotContainNull();
    assertThat(Lists.ask(http, "/relationships?q=" + Lists.encoded(phrase)).get("relationships"))
        .isNotNull();
  }

  @Test
  void phrases_of_nothing_but_signs_never_fail() {
    Random random = new Random(SEED);
    String[] parts = {
      "-", "\"", " ", "a", "or", "visit", "&", "|", "!", "(", ")", "<", ">", ":*", "'"
    };
    for (int i = 0; i < 200; i++) {
      StringBuilder phrase = new StringBuilder();
      int kinds = 1 + random.nextInt(parts.length);
      for (int length = random.nextInt(160); length > 0; length--) {
        phrase.append(parts[random.nextInt(kinds)]);
      }
      assertThat(http.get("/timeline?limit=1&q=" + Lists.encoded(phrase.toString())).status())
          .as("seed " + SEED + ", phrase " + phrase)
          .isEqualTo(200);
    }
  }

  @Test
  void injection_finds_nothing_more_than_its_words() {
    assertThat(found("nosuchword' or '1'='1")).isEmpty();
    assertThat(found("nosuchword')) or true --")).isEmpty();
    assertThat(
            Lists.ask(http, "/relationships?q=" + Lists.encoded("' or '1'='1"))
                .at("/relationships"))
        .isEmpty();
    assertThat(found("gazprom memorandum")).hasSize(3);
  }

  @Test
  void a_phrase_may_be_long_but_not_longer_than_anybody_asks() {
    assertThat(found("x".repeat(500))).isEmpty();
    assertThat(found("a ".repeat(250))).isNotNull();
    assertThat(found("\"".repeat(500))).isNotNull();
    assertThat(found("-".repeat(500))).isNotNull();
    for (String list : new String[] {"/timeline", "/relationships"}) {
      Refusals.isProblem(http.get(list + "?q=" + "x".repeat(501)), 400, "q too-long");
      Refusals.isProblem(http.get(list + "?q=" + "x".repeat(6000)), 400, "q too-long");
      assertThat(http.get(list + "?q=" + "x".repeat(20_000)).status()).isEqualTo(400);
      Refusals.isProblem(http.get(list + "?q=a%00b"), 400, "q unprintable");
      Refusals.isProblem(http.get(list + "?q=%ED%A0%80"), 400);
    }
  }
}
