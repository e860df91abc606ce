package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Acts of dates as vague as their sources, in every answer. */
class VagueDatesIT {
  private static final String FJI_TON = "/relationships/FJI-TON";

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
    agreement("undated", "\"../2003-05\"");
    agreement("one-of-two", "\"[2004-07-19,2004-07-20]\"");
    agreement("up-to", "\"[..2005-02-23]\"");
    agreement("about", "\"2006-03~\"");
    agreement("spring", "\"2007-21\"");
    agreement(
        "as-written",
        """
        {"edtf": "2001-03-12~", "asWritten": "22 Esfand 1379", "calendar": "persian",
         "within": "P3D", "basedOn": ["undated", "nobody-knows-it"]}
        """);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static Http.Answer agreement(String record, String occurred) {
    Http.Answer answer =
        http.post(
            "RecordAgreementSignature",
            """
            {"record": "%s", "occurred": %s,
             "act": {"instrument": "key-%s", "title": "A paper", "parties": ["FJI", "TON"]}}
            """
                .formatted(record, occurred, record));
    assertThat(answer.status()).isEqualTo(201);
    return answer;
  }

  @Test
  void a_record_tells_all_of_its_date_with_both_sorts_of_bounds() {
    JsonNode occurred = http.get("/records/as-written").body().get("occurred");
    assertThat(occurred)
        .hasToString(
            """
            {"edtf":"2001-03-12~","asWritten":"22 Esfand 1379","calendar":"persian",\
            "within":"P3D","basedOn":["undated","nobody-knows-it"],\
            "inWords":"about 12 March 2001, give or take 3 days",\
            "start":{"earliest":"2001-03-09","latest":"2001-03-15"},\
            "end":{"earliest":"2001-03-09","latest":"2001-03-15"},\
            "statedStart":{"earliest":"2001-03-12","latest":"2001-03-12"},\
            "statedEnd":{"earliest":"2001-03-12","latest":"2001-03-12"}}\
            """);
  }

  @Test
  void an_open_side_is_null() {
    JsonNode occurred = http.get("/records/undated").body().get("occurred");
    assertThat(occurred.at("/start/earliest").isNull()).isTrue();
    assertThat(occurred.at("/start/latest").asString()).isEqualTo("2003-05-31");
    assertThat(occurred.get("inWords").asString()).isEqualTo("from an unknown day until May 2003");
    assertThat(occurred.get("calendar").isNull()).isTrue();
    assertThat(occurred.get("basedOn").isEmpty()).isTrue();
  }

  @Test
  void a_base_that_nobody_knows_is_a_warning() {
    JsonNode warnings =
        agreement("based", "{\"edtf\": \"2008\", \"basedOn\": [\"undated\", \"nowhere\"]}")
            .body()
            .get("warnings");
    assertThat(warnings.valueStream().map(one -> one.get("pointer").asString()))
        .containsExactly("/occurred/basedOn");
    assertThat(warnings.at("/0/code").asString()).isEqualTo("record-unknown");
  }

  @Test
  void a_calendar_without_words_is_a_warning() {
    JsonNode warnings =
        agreement("calendar-only", "{\"edtf\": \"2009\", \"calendar\": \"julian\"}")
            .body()
            .get("warnings");
    assertThat(warnings.at("/0/code").asString()).isEqualTo("calendar-of-nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "2003-05-30, key-undated, possible",
    "2003-05-31, key-undated, certain",
    "2004-07-19, key-one-of-two, possible",
    "2004-07-20, key-one-of-two, certain",
    "1900-01-01, key-up-to, possible",
    "2005-02-23, key-up-to, certain",
    "2006-02-01, key-about, possible",
    "2006-03-31, key-about, possible",
    "2006-04-30, key-about, certain",
    "2007-05-30, key-spring, possible",
    "2007-05-31, key-spring, certain",
    "2001-03-09, key-as-written, possible",
    "2001-03-15, key-as-written, certain"
  })
  void a_fact_holds_for_certain_once_the_last_day_is_over(String day, String key, String timing) {
    JsonNode fact = fact(day, key);
    assertThat(fact.path("timing").asString("")).isEqualTo(timing);
  }

  private static JsonNode fact(String day, String key) {
    return http.get(FJI_TON + "/state?asOf=" + day)
        .body()
        .get("facts")
        .valueStream()
        .filter(fact -> fact.get("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void before_a_vague_date_nothing_may_have_happened() {
    JsonNode facts = http.get(FJI_TON + "/state?asOf=2006-01-31").body().get("facts");
    assertThat(facts.valueStream().map(fact -> fact.get("key").asString()))
        .doesNotContain("key-about", "key-spring")
        .contains("key-up-to");
  }

  @ParameterizedTest
  @CsvSource({
    "2006-05-01, key-about, signed about March 2006",
    "2004-08-01, key-one-of-two, signed on 19 or 20 July 2004",
    "2005-03-01, key-up-to, signed before 24 February 2005",
    "2003-06-01, key-undated, signed by May 2003",
    "2007-06-01, key-spring, signed in spring 2007"
  })
  void facts_say_when_in_words(String day, String key, String words) {
    assertThat(fact(day, key).get("text").asString()).contains(words);
  }

  @Test
  void there_is_no_day_before_what_began_on_an_unknown_one() {
    Http.Answer answer = http.get(FJI_TON + "/state?asOf=before:up-to");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.faults()).containsExactly("asOf unknown-anchor");
    assertThat(http.get(FJI_TON + "/state?asOf=after:up-to").body().at("/asOf/resolved").asString())
        .isEqualTo("2005-02-23");
    assertThat(
            http.get(FJI_TON + "/state?asOf=before:about").body().at("/asOf/resolved").asString())
        .isEqualTo("2006-01-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/state?explain=true",
        "/difference?from=1900&to=2010",
        "/timeline?changes=true",
        "/timeline?changes=true&order=desc&limit=1",
        "/timeline?changes=true&format=csv",
        "/timeline?from=1900&to=2010&q=paper",
        "/series?bucket=month&zeros=true&from=2000&to=2008",
        "/series?bucket=year",
        "/series?bucket=year&from=2004",
        "/replay"
      })
  void every_question_has_an_answer_without_days_that_are_none(String question) {
    Http.Answer answer = http.get(FJI_TON + question);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.response().body()).doesNotContain("999999999");
  }

  @Test
  void coverage_begins_with_the_first_day_that_is_known() {
    JsonNode coverage = http.get(FJI_TON + "/state?asOf=2010").body().get("coverage");
    assertThat(coverage.get("firstAct").asString()).isEqualTo("2001-03-09");
  }
}
