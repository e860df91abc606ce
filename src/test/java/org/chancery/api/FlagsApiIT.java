package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Records that name a retracted one, or rest on what it opened, say so. */
class FlagsApiIT {
  private static Chancery chancery;
  private static Http http;
  private static Amendments amendments;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
    amendments = new Amendments(http);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static long record(String command, String body) {
    Http.Answer answer = http.post(command, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.body().get("position").asLong();
  }

  private static void demand(String record, String key) {
    record(
        "RecordDemand",
        """
        {"record": "%s", "occurred": "2022-03-05", "bearsOn": [{"relationship": "IRN-RUS"}],
         "act": {"demand": "%s", "demandedBy": "RUS", "demandedOf": "USA", "what": "Guarantees"}}
        """
            .formatted(record, key));
  }

  private static long answer(String record, String key) {
    return record(
        "RecordDemandAnswer",
        """
        {"record": "%s", "occurred": "2022-03-06", "bearsOn": [{"relationship": "IRN-RUS"}],
         "act": {"demand": "%s", "answer": "rejected", "answeredBy": "USA"}}
        """
            .formatted(record, key));
  }

  private static List<String> flags(String record, String query) {
    JsonNode flags = Lists.ask(http, "/records/" + record + query).get("flags");
    assertThat(flags.valueStream())
        .allSatisfy(flag -> assertThat(flag.get("detail").asString()).isNotBlank());
    return flags
        .valueStream()
        .map(flag -> flag.get("code").asString() + " " + flag.get("record").asString())
        .toList();
  }

  @Test
  void a_record_that_names_a_retracted_one_is_flagged_until_that_is_reinstated() {
    amendments.plainVisit("announced-visit");
    long named =
        record(
            "RecordVisitCancellation",
            """
            {"record": "cancellation", "occurred": "2022-01-10",
             "act": {"visit": "announced-visit", "guest": {"name": "A", "of": "IRN"},
                     "host": "RUS", "how": "cancelled"}}
            """);
    assertThat(flags("cancellation", "")).isEmpty();
    long retracted =
        amendments.must("RetractRecord", "announced-visit", "").get("position").asLong();
    assertThat(flags("cancellation", "")).containsExactly("names-retracted announced-visit");
    assertThat(flags("cancellation", "?knownAt=@" + named)).isEmpty();
    amendments.must("ReinstateRecord", "announced-visit", "");
    assertThat(flags("cancellation", "")).isEmpty();
    assertThat(flags("cancellation", "?knownAt=@" + retracted))
        .containsExactly("names-retracted announced-visit");
  }

  @Test
  void a_denial_of_a_retracted_record_is_flagged_and_so_is_a_memorandum_after_one() {
    amendments.plainVisit("denied-visit");
    record(
        "RecordDenial",
        """
        {"record": "denial", "occurred": "2022-02", "bearsOn": [{"relationship": "IRN-RUS"}],
         "act": {"speaker": "IRN", "record": "denied-visit", "what": "the visit"}}
        """);
    record(
        "RecordMoU",
        """
        {"record": "memorandum", "occurred": "2022-02",
         "act": {"title": "Gas", "binding": false, "parties": ["IRN", "RUS"],
                 "predecessors": ["denied-visit", "nobody-knows"]}}
        """);
    amendments.must("RetractRecord", "denied-visit", "");
    assertThat(flags("denial", "")).containsExactly("names-retracted denied-visit");
    assertThat(flags("memorandum", "")).containsExactly("names-retracted denied-visit");
    assertThat(flags("denied-visit", "")).isEmpty();
  }

  @Test
  void an_answer_outlives_the_demand_that_opened_its_fact_and_says_so() {
    demand("demand", "guarantees");
    answer("rejection", "guarantees");
    amendments.must("RetractRecord", "demand", "");
    assertThat(flags("rejection", "")).containsExactly("opening-retracted demand");
    JsonNode facts = Lists.ask(http, "/relationships/IRN-RUS/state?asOf=2022-03-06").get("facts");
    assertThat(facts.valueStream())
        .anyMatch(
            fact ->
                fact.get("key").asString().equals("guarantees")
                    && fact.at("/value/status").asString().equals("rejected"));
    amendments.must("ReinstateRecord", "demand", "");
    assertThat(flags("rejection", "")).isEmpty();
  }

  @Test
  void while_another_record_opens_the_fact_nothing_is_flagged() {
    demand("first-demand", "twice");
    demand("second-demand", "twice");
    answer("answer-to-both", "twice");
    amendments.must("RetractRecord", "first-demand", "");
    assertThat(flags("answer-to-both", "")).isEmpty();
    amendments.must("RetractRecord", "second-demand", "");
    assertThat(flags("answer-to-both", ""))
        .containsExactly("opening-retracted first-demand", "opening-retracted second-demand");
  }

  @Test
  void a_retracted_record_is_still_told_and_says_that_it_is() {
    amendments.plainVisit("withdrawn");
    amendments.must("RetractRecord", "withdrawn", "");
    JsonNode record = amendments.record("withdrawn");
    assertThat(record.get("retracted").asBoolean()).isTrue();
    assertThat(record.get("version").asInt()).isEqualTo(2);
    assertThat(record.at("/accounts/0/act/host").asString()).isEqualTo("RUS");
    assertThat(record.get("headline").asString()).contains("Ebrahim Raisi");
    for (String list :
        List.of("/timeline?limit=1000", "/relationships/IRN-RUS/timeline?limit=1000")) {
      assertThat(Lists.records(Lists.ask(http, list))).doesNotContain("withdrawn");
    }
  }
}
