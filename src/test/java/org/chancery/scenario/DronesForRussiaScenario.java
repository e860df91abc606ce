package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.StateAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** American intelligence, an Iranian denial, and a confirmation that tells of an earlier year. */
class DronesForRussiaScenario {
  private static final String DRONES = "claim/drones";

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void record_what_each_side_said() {
    chancery = Chancery.empty();
    http = chancery.http();
    record(
        "RecordIntelligenceRelease",
        """
        {"record": "us-release", "occurred": "2022-07-11",
         "act": {"claim": "drones", "releasedBy": "USA", "what": "Drones for Russia",
                 "about": ["IRN", "RUS"], "supplier": "IRN", "recipient": "RUS",
                 "quantity": "several hundred"}}
        """);
    record(
        "RecordDenial",
        """
        {"record": "iranian-denial", "occurred": "2022-07-12", "bearsOn": [{"relationship": "IRN-RUS"}],
         "act": {"speaker": "person:kanaani-nasser", "claim": "drones", "of": "USA",
                 "what": "Drones for Russia"}}
        """);
    record(
        "RecordArmsTransferConfirmation",
        """
        {"record": "iranian-confirmation", "occurred": "2022-11-05",
         "act": {"claim": "drones", "confirmedBy": "person:amir-abdollahian-hossein",
                 "supplier": "IRN", "recipient": "RUS", "quantity": "a small number",
                 "transferred": "2021"}}
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

  private static StateAnswer asOf(String day) {
    return StateAnswer.of(http, "IRN-RUS", day);
  }

  @Test
  void at_first_one_side_asserts_it() {
    StateAnswer first = asOf("2022-07-11");
    assertThat(first.text(DRONES))
        .isEqualTo("Drones for Russia: asserted by United States since 11 July 2022");
    assertThat(first.fact(DRONES).get("since").asString()).isEqualTo("2022-07-11");
    assertThat(first.fact(DRONES).get("until").asString()).isEqualTo("2022-07-12");
    assertThat(first.settled(DRONES)).isFalse();
  }

  @Test
  void a_day_later_two_sides_stand_against_each_other() {
    StateAnswer denied = asOf("2022-07-12");
    assertThat(denied.text(DRONES))
        .isEqualTo(
            "Drones for Russia: asserted by United States, denied by Iran since 12 July 2022");
    assertThat(denied.field(DRONES, "position[USA]")).isEqualTo("asserted");
    assertThat(denied.field(DRONES, "position[IRN]")).isEqualTo("denied");
    assertThat(denied.fact(DRONES).get("since").asString()).isEqualTo("2022-07-12");
    assertThat(denied.fact(DRONES).get("until").asString()).isEqualTo("2022-11-05");
    assertThat(denied.settled(DRONES)).isFalse();
    assertThat(denied.fact(DRONES).get("because").valueStream().map(JsonNode::asString))
        .contains("iranian-denial", "us-release");
  }

  @Test
  void who_confirms_what_it_denied_settles_the_claim() {
    StateAnswer confirmed = asOf("2022-11-05");
    assertThat(confirmed.text(DRONES))
        .isEqualTo(
            "Drones for Russia: asserted by United States, confirmed by Iran since 5 November"
                + " 2022");
    assertThat(confirmed.settled(DRONES)).isTrue();
    assertThat(confirmed.field(DRONES, "quantity")).isEqualTo("a small number");
    assertThat(confirmed.fact(DRONES).get("until").isNull()).isTrue();
  }

  @Test
  void the_transfer_is_dated_apart_from_its_confirmation() {
    StateAnswer first = asOf("2022-07-11");
    assertThat(first.fact(DRONES).get("value").get("transferred").asBoolean()).isTrue();
    assertThat(first.fact(DRONES).get("value").has("position[IRN]")).isFalse();
    assertThat(first.field(DRONES, "quantity")).isEqualTo("several hundred");
  }

  @Test
  void before_the_confirmation_was_recorded_nobody_knew_of_the_transfer() {
    StateAnswer then = asOf("2022-07-11&knownAt=@2");
    assertThat(then.fact(DRONES).get("value").has("transferred")).isFalse();
  }

  @Test
  void what_had_happened_is_listed_though_nobody_had_spoken_of_it_yet() {
    StateAnswer silent = asOf("2022-07-10");
    assertThat(silent.fact(DRONES).get("value")).hasToString("{\"transferred\":true}");
    assertThat(silent.text(DRONES)).endsWith(": took place, and nobody has spoken of it yet");
    assertThat(silent.fact(DRONES).get("since").asString()).isEqualTo("2021");
    assertThat(silent.fact(DRONES).get("until").asString()).isEqualTo("2022-07-11");
    assertThat(silent.settled(DRONES)).isFalse();
    assertThat(silent.fact(DRONES).get("because").valueStream().map(JsonNode::asString))
        .containsExactly("iranian-confirmation");
    StateAnswer possible = asOf("2021-06");
    assertThat(possible.text(DRONES)).contains(": possibly took place");
    assertThat(asOf("2020-12-31").facts()).doesNotContain(DRONES);
  }

  @Test
  void before_the_confirmation_nobody_knew_that_anything_had_happened() {
    assertThat(asOf("2022-07-10&knownAt=@2").facts()).doesNotContain(DRONES);
  }
}
