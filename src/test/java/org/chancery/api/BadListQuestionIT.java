package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Lists and series asked for with faults: every parameter that is wrong is named at once. */
@ExtendWith(OutputCaptureExtension.class)
class BadListQuestionIT {
  private static final String[] TIMELINES = {"/timeline?", "/relationships/IRN-RUS/timeline?"};
  private static final String[] SERIES = {"/series?", "/relationships/IRN-RUS/series?"};
  private static final String REPLAY = "/relationships/IRN-RUS/replay?";

  private static Chancery chancery;
  private static Http http;
  private static int records;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
    records = records();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static int records() {
    return Lists.ask(http, "/relationships/IRN-RUS").at("/coverage/records").asInt();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from= | from date-malformed
          from=2022-02-30 | from date-impossible
          from=2022/2023 | from date-interval
          from=-4001 | from date-out-of-range
          to=10000 | to date-malformed
          to=after:X | to anchor-malformed
          from=2023&to=2022 | to date-order
          from=2022-06-02&to=2022-06-01 | to date-order
          from=after:tehran-summit-2022&to=before:tehran-summit-2022 | to date-order
          knownAt=2999-01-01 | knownAt in-the-future
          knownAt=@999999 | knownAt in-the-future
          kind=visits | kind unknown-word
          kind=visit,,mou | kind unknown-word
          kind=visit;mou | kind unknown-word
          kind=Visit | kind unknown-word
          kind=visit%00 | kind unknown-word
          subject= | subject empty
          subject=%00 | subject
          subject=-!- | subject empty
          actor=ZZZ | actor unknown-actor
          coded=maybe | coded unknown-word
          changes=1 | changes unknown-word
          order=ASC | order unknown-word
          format=xml | format unknown-word
          format=CSV | format unknown-word
          limit=0 | limit out-of-range
          cursor=x | cursor foreign-cursor
          asOf=2022 | asOf unknown-parameter
          kinds=visit | kinds unknown-parameter
          from=2022&from=2022 | from repeated
          limit=1&limit=1&x=1 | limit repeated; x unknown-parameter
          from=x&to=x&kind=x&subject=&actor=x&knownAt=x&coded=x&changes=x&cursor=x&limit=x&order=x&format=x | \
          from; to; kind; subject; actor; knownAt; coded; changes; cursor; limit; order; format
          """)
  void a_question_about_a_timeline_is_refused(String query, String faults) {
    for (String timeline : TIMELINES) {
      Refusals.isProblem(http.get(timeline + query), 400, faults.split("; "));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unit=state | unit unknown-word
          unit=directed_dyad | unit unknown-word
          actors= | actors unknown-actor
          actors=IRN,,RUS | actors unknown-actor
          actors=IRN,ZZZ,QQQ | actors unknown-actor
          metric=sum | metric unknown-word
          bucket=day | bucket unknown-word
          codebook=cameo-gdelt-2 | codebook unknown-word
          zeros=yes | zeros unknown-word
          from=2023&to=2022 | to date-order
          from=-4000&to=9999&zeros=true | zeros too-many
          from=-4000&zeros=true | zeros too-many
          to=9999&zeros=true | zeros too-many
          from=-4000&to=9999&zeros=true&bucket=year | zeros too-many
          from=1000&to=1833-05&zeros=true | zeros too-many
          limit=1 | limit unknown-parameter
          cursor=x | cursor unknown-parameter
          zeros=true&zeros=false | zeros repeated
          unit=x&actors=x&metric=x&bucket=x&from=x&to=x&knownAt=x&codebook=x&zeros=x&coded=x&format=x | \
          unit; actors; metric; bucket; from; to; knownAt; codebook; zeros; coded; format
          """)
  void a_question_about_a_series_is_refused(String query, String faults) {
    for (String series : SERIES) {
      Refusals.isProblem(http.get(series + query), 400, faults.split("; "));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          asOf=x | asOf
          asOf=2022/2023 | asOf date-interval
          knownAt=@999999 | knownAt in-the-future
          topic=treaties | topic unknown-word
          topic= | topic unknown-word
          actor=ZZZ | actor unknown-actor
          limit=1001 | limit out-of-range
          cursor=x | cursor foreign-cursor
          format=html | format unknown-word
          from=2022 | from unknown-parameter
          q=a&q=b | q repeated
          q=%00&actor=x&asOf=x&knownAt=x&topic=x&cursor=x&limit=x&format=x | \
          q; actor; asOf; knownAt; topic; cursor; limit; format
          """)
  void a_question_about_the_relationships_is_refused(String query, String faults) {
    Refusals.isProblem(http.get("/relationships?" + query), 400, faults.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=x | from
          from=2023&to=2022 | to date-order
          knownAt=2999-01-01 | knownAt in-the-future
          from=x&to=x&knownAt=x | from; to; knownAt
          limit=1 | limit unknown-parameter
          from=2022&from=2021 | from repeated
          Last-Event-ID=1 | Last-Event-ID unknown-parameter
          """)
  void a_question_about_a_replay_is_refused(String query, String faults) {
    Refusals.isProblem(http.get(REPLAY + query), 400, faults.split("; "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/timeline?", "/relationships/IRN-RUS/timeline?", "/series?", REPLAY})
  void days_next_to_unknown_records_are_unprocessable_and_all_named(String list) {
    Refusals.isProblem(
        http.get(list + "from=after:none-such&to=before:none-such"),
        422,
        "from unknown-anchor",
        "to unknown-anchor");
    Refusals.isProblem(
        http.get(list + "from=2022&to=after:tehran-summit-2022&knownAt=@1"),
        422,
        "to unknown-anchor");
  }

  @Test
  void a_fault_that_is_made_many_times_is_named_once() {
    assertThat(http.get("/series?actors=" + "ZZZ,".repeat(500) + "ZZZ").faults())
        .containsExactly("actors unknown-actor");
  }

  @Test
  void a_day_next_to_an_unknown_record_is_unprocessable_for_the_relationships_too() {
    Refusals.isProblem(http.get("/relationships?asOf=after:none-such"), 422, "asOf unknown-anchor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' or '1'='1",
        "'; drop table timeline.bearing; --",
        "1) or (1=1",
        "\\'; select 1",
        "{ts '2022-01-01'}",
        ":position",
        "?",
        "$1",
        "\u0000",
        "\u0000'\u0000",
        "\uFFFD",
        "+999999999-12-31",
        "-999999999-01-01",
        "infinity",
        "-infinity",
        "9999-12-31T23:59:59.999999999Z",
        "@9223372036854775807",
        "@00000000000000000000000",
        "NaN",
        "1e999"
      })
  void no_value_of_any_parameter_ever_fails(String value, CapturedOutput output) {
    String[] lists = {
      "/timeline",
      "/relationships/IRN-RUS/timeline",
      "/series",
      "/relationships/IRN-RUS/series",
      "/relationships",
      "/relationships/IRN-RUS/replay"
    };
    String[] parameters = {
      "from",
      "to",
      "kind",
      "subject",
      "actor",
      "actors",
      "q",
      "knownAt",
      "asOf",
      "topic",
      "coded",
      "changes",
      "cursor",
      "limit",
      "order",
      "format",
      "unit",
      "metric",
      "bucket",
      "codebook",
      "zeros"
    };
    for (String list : lists) {
      for (String parameter : parameters) {
        Http.Answer answer = http.get(list + "?" + parameter + "=" + Lists.encoded(value));
        assertThat(answer.status()).as(list + " " + parameter).isIn(200, 204, 400);
        if (answer.status() == 400) {
          Refusals.isProblem(answer, 400, parameter);
        }
      }
    }
    assertThat(output.getAll()).doesNotContain("answered 5");
    assertThat(records()).isEqualTo(records).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "from=-4000&to=9999",
    "from=-4000-01-01&to=-4000",
    "from=0000&to=0000",
    "from=-0001&to=0001",
    "from=9999-12-31&to=9999-12-31",
    "to=-4000-01-01",
    "from=1000&to=1416-08",
    "from=9999"
  })
  void the_first_and_the_last_days_of_all_are_days_like_others(String days) {
    for (String list :
        new String[] {
          "/timeline?changes=true&",
          "/relationships/IRN-RUS/timeline?changes=true&order=desc&",
          "/series?",
          "/series?unit=actor&bucket=year&",
          REPLAY
        }) {
      assertThat(http.get(list + days).status()).as(list).isIn(200, 204);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-4000", "9999", "0000", "before:treaty-2001-signature"})
  void so_they_are_for_the_relationships(String day) {
    assertThat(http.get("/relationships?asOf=" + day).status()).isEqualTo(200);
  }
}
