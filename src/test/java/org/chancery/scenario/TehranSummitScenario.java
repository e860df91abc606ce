package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.fixture.Chancery;
import org.chancery.fixture.StateAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** January 2022 against the days after the Tehran summit, as the example tells it. */
class TehranSummitScenario {
  private static Chancery chancery;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static StateAnswer asOf(String day) {
    return StateAnswer.of(chancery.http(), "IRN-RUS", day);
  }

  @Test
  void in_january_the_agreement_is_proposed_the_treaty_in_force_and_the_talks_are_open() {
    StateAnswer january = asOf("2022-01");
    assertThat(january.resolvedDay()).isEqualTo("2022-01-31");
    assertThat(january.text("instrument/cooperation-agreement-20y"))
        .isEqualTo("20-year cooperation agreement: proposed by Iran on 19 January 2022");
    assertThat(january.status("instrument/treaty-2001")).isEqualTo("in-force");
    assertThat(january.status("negotiation/jcpoa-vienna")).isEqualTo("open");
    assertThat(january.facts()).noneMatch(fact -> fact.startsWith("demand/"));
  }

  @Test
  void on_the_seventh_of_march_the_demand_is_unsettled() {
    StateAnswer march = asOf("2022-03-07");
    assertThat(march.status("demand/written-guarantees")).isEqualTo("rejected");
    assertThat(march.settled("demand/written-guarantees")).isFalse();
  }

  @Test
  void after_the_summit_the_memorandum_does_not_bind_the_talks_pause_and_the_demand_is_met() {
    StateAnswer after = asOf("after:tehran-summit-2022");
    assertThat(after.resolvedDay()).isEqualTo("2022-07-19");
    assertThat(after.status("instrument/gazprom-nioc-mou-2022")).isEqualTo("signed");
    assertThat(after.field("instrument/gazprom-nioc-mou-2022", "binding")).isEqualTo("false");
    assertThat(after.status("negotiation/jcpoa-vienna")).isEqualTo("paused");
    assertThat(after.status("demand/written-guarantees")).isEqualTo("met");
    assertThat(after.field("demand/written-guarantees", "accordingTo")).isEqualTo("RUS");
    assertThat(after.settled("demand/written-guarantees")).isTrue();
  }

  @Test
  void the_day_before_the_summit_knows_no_memorandum() {
    assertThat(asOf("before:tehran-summit-2022").facts())
        .doesNotContain("instrument/gazprom-nioc-mou-2022")
        .contains("demand/written-guarantees");
  }

  @Test
  void the_difference_names_each_change_with_its_records() {
    var changes =
        chancery
            .http()
            .get("/relationships/IRN-RUS/difference?from=2022-01&to=after:tehran-summit-2022")
            .body()
            .get("changes")
            .valueStream()
            .map(
                change ->
                    change.get("change").asString()
                        + " "
                        + change.get("key").asString()
                        + " "
                        + change.get("records").valueStream().map(r -> r.asString()).toList())
            .toList();
    assertThat(changes)
        .containsExactly(
            "changed drones-for-russia [iran-drone-denial-2022, us-drone-intelligence-2022]",
            "begun saudi-output-2022 [saudi-output-2022]",
            "begun written-guarantees [guarantees-received-2022, blinken-rejection-2022,"
                + " written-guarantees-2022]",
            "begun gazprom-nioc-mou-2022 [gazprom-nioc-mou-2022]",
            "changed treaty-2001 [treaty-2001-extension-3]",
            "changed jcpoa-vienna [vienna-talks-pause-2022]",
            "begun sanctions-on-russia-2022 [sanctions-on-russia-2022]",
            "begun russian-demand-guarantees [kayhan-defence-2022]",
            "begun turkish-offensive-syria [erdogan-offensive-refusal-2022]",
            "begun ukraine-war [khamenei-support-2022]",
            "begun us-presence-euphrates [euphrates-us-presence-2022]");
  }

  @Test
  void a_question_about_today_says_that_the_records_end_earlier() {
    StateAnswer today = StateAnswer.of(chancery.http(), "IRN-RUS", null);
    assertThat(today.body().get("beyondCoverage").asBoolean()).isTrue();
    assertThat(today.body().get("coverage").get("lastAct").asString()).isEqualTo("2025-10-02");
    assertThat(asOf("2022-07-19").body().get("beyondCoverage").asBoolean()).isFalse();
  }
}
