package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.StateAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A visit is announced for some day of November, and put off on the 21st. */
class CancelledVisitScenario {
  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void announce_and_cancel() {
    chancery = Chancery.empty();
    http = chancery.http();
    record(
        "RecordVisit",
        """
        {"record": "zarif-moscow", "occurred": "2020-11",
         "act": {"guest": {"name": "Mohammad Javad Zarif", "of": "IRN"}, "host": "RUS",
                 "stage": "announced"}}
        """);
    record(
        "RecordVisitCancellation",
        """
        {"record": "zarif-moscow-postponed", "occurred": "2020-11-21",
         "act": {"visit": "zarif-moscow", "guest": {"name": "Mohammad Javad Zarif", "of": "IRN"},
                 "host": "RUS", "how": "postponed"}}
        """);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static void record(String command, String body) {
    Http.Answer answer = http.post(command, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  /** "certain possible" of a kind; nothing where it is not counted. */
  private static String count(String kind, String question) {
    for (JsonNode count : StateAnswer.of(http, "IRN-RUS", question).body().get("counts")) {
      if (count.get("kind").asString().equals(kind)) {
        return count.get("certain").asInt() + " " + count.get("possible").asInt();
      }
    }
    return "nothing";
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-11-01", "2020-11-20"})
  void before_it_is_cancelled_the_visit_is_possible(String day) {
    assertThat(count("visit", day)).isEqualTo("0 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-10-31", "2020-11-21", "2020-11-30", "2999"})
  void before_it_may_begin_and_once_it_is_cancelled_it_is_neither_certain_nor_possible(String day) {
    assertThat(count("visit", day)).isEqualTo("nothing");
  }

  @Test
  void the_cancellation_itself_is_counted() {
    assertThat(count("visit-cancellation", "2020-11-21")).isEqualTo("1 0");
  }

  @Test
  void before_the_cancellation_was_recorded_the_visit_stayed_possible() {
    assertThat(count("visit", "2020-11-30&knownAt=@1")).isEqualTo("0 1");
  }
}
