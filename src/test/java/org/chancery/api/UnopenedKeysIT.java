package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.StateAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What refers to something unknown is accepted with a warning: the earlier act may come later. */
class UnopenedKeysIT {
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

  private static List<String> warningsOf(String command, String body) {
    Http.Answer answer = http.post(command, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer
        .body()
        .get("warnings")
        .valueStream()
        .map(
            warning ->
                "%s %s: %s"
                    .formatted(
                        warning.get("pointer").asString(),
                        warning.get("code").asString(),
                        warning.get("detail").asString()))
        .toList();
  }

  private static List<String> answerTo(String demand) {
    return warningsOf(
        "RecordDemandAnswer",
        """
        {"occurred": "2022-03-06", "bearsOn": [{"relationship": "RUS-USA"}],
         "act": {"demand": "%s", "answer": "rejected", "answeredBy": "USA"}}
        """
            .formatted(demand));
  }

  private static List<String> extensionOf(String instrument) {
    return warningsOf(
        "RecordAgreementExtension",
        """
        {"occurred": "2012-04-05",
         "act": {"instrument": "%s", "parties": ["IRN", "RUS"], "number": 1}}
        """
            .formatted(instrument));
  }

  @Test
  void an_answer_to_a_demand_that_nobody_made() {
    assertThat(answerTo("unheard-of"))
        .containsExactly("/act key-not-opened: no record opens demand/unheard-of so far");
    assertThat(StateAnswer.of(http, "RUS-USA", "2022-03-06").status("demand/unheard-of"))
        .isEqualTo("rejected");
  }

  @Test
  void an_extension_of_an_unknown_instrument() {
    assertThat(extensionOf("unknown-treaty"))
        .containsExactly("/act key-not-opened: no record opens instrument/unknown-treaty so far");
    assertThat(StateAnswer.of(http, "IRN-RUS", "2012-04-05").facts())
        .doesNotContain("instrument/unknown-treaty");
  }

  @Test
  void what_is_reported_later_makes_the_earlier_report_whole() {
    assertThat(extensionOf("late-treaty")).isNotEmpty();
    assertThat(
            warningsOf(
                "RecordAgreementSignature",
                """
                {"occurred": "2001-03-12",
                 "act": {"instrument": "late-treaty", "title": "A treaty", "parties": ["IRN", "RUS"]}}
                """))
        .isEmpty();
    assertThat(StateAnswer.of(http, "IRN-RUS", "2012-04-05").text("instrument/late-treaty"))
        .isEqualTo("A treaty: signed on 12 March 2001, extended once");
    assertThat(extensionOf("late-treaty")).isEmpty();
  }

  private static List<String> cancellationOf(String visit) {
    return warningsOf(
        "RecordVisitCancellation",
        """
        {"occurred": "2020-11-21",
         "act": {"visit": "%s", "guest": {"name": "Mohammad Javad Zarif", "of": "IRN"},
                 "host": "RUS", "how": "postponed"}}
        """
            .formatted(visit));
  }

  @Test
  void a_cancellation_of_a_visit_that_is_reported_later() {
    assertThat(cancellationOf("late-visit"))
        .containsExactly("/act record-unknown: no record late-visit so far");
    assertThat(
            warningsOf(
                "RecordVisit",
                """
                {"record": "late-visit", "occurred": "2020-11",
                 "act": {"guest": {"name": "Mohammad Javad Zarif", "of": "IRN"}, "host": "RUS",
                         "stage": "announced"}}
                """))
        .isEmpty();
    assertThat(cancellationOf("late-visit")).isEmpty();
  }

  @Test
  void a_denial_of_an_unknown_record() {
    assertThat(
            warningsOf(
                "RecordDenial",
                """
                {"occurred": "2022-07-12", "bearsOn": [{"relationship": "IRN-USA"}],
                 "act": {"speaker": "IRN", "record": "unheard-report", "what": "Armed drones"}}
                """))
        .containsExactly("/act record-unknown: no record unheard-report so far");
  }

  @Test
  void a_memorandum_after_unknown_ones() {
    assertThat(
            warningsOf(
                "RecordMoU",
                """
                {"record": "some-memorandum", "occurred": "2022-07-19",
                 "act": {"title": "A memorandum", "parties": ["IRN", "RUS"], "binding": false,
                         "predecessors": ["second-unknown", "some-memorandum", "first-unknown",
                                          "second-unknown"]}}
                """))
        .containsExactly(
            "/act record-unknown: no record second-unknown so far",
            "/act record-unknown: no record first-unknown so far");
  }
}
