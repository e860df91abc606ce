package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.fixture.Chancery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A paper tells that the draft was handed over "only few weeks later"; later than what, is moved.
 */
class RelativeDateScenario {
  private static final long TOLD = 2;
  private static final long BASE_CORRECTED = 3;
  private static final long DATED_ANEW = 4;

  private static Chancery chancery;
  private static Diary diary;

  @BeforeAll
  static void tell_and_correct() {
    chancery = Chancery.empty();
    diary = new Diary(chancery.http(), "IRN-RUS");
    diary.write(
        "RecordVisit",
        """
        {"record": "foreign-minister-moscow", "occurred": "2021-10-06",
         "act": {"guest": {"name": "Hossein Amir-Abdollahian", "of": "IRN"}, "host": "RUS"}}
        """);
    diary.write(
        "RecordAgreementProposal",
        """
        {"record": "draft-handed-over",
         "occurred": {"edtf": "2021-10-27~", "asWritten": "only few weeks later",
                      "within": "P2W", "basedOn": ["foreign-minister-moscow"]},
         "act": {"instrument": "long-agreement", "title": "Long agreement", "proposedBy": "IRN",
                 "parties": ["IRN", "RUS"]}}
        """);
    diary.write(
        "CorrectRecord",
        """
        {"record": "foreign-minister-moscow", "reason": "The ministry gives August.",
         "occurred": "2021-08-24"}
        """);
    diary.write(
        "CorrectRecord",
        """
        {"record": "draft-handed-over", "reason": "Counted from August.",
         "occurred": {"edtf": "2021-09-14~", "asWritten": "only few weeks later",
                      "within": "P2W", "basedOn": ["foreign-minister-moscow"]}}
        """);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static List<String> flags(long entry) {
    return diary
        .ask("/records/draft-handed-over?knownAt=@" + entry)
        .get("flags")
        .valueStream()
        .map(flag -> flag.get("code").asString() + " " + flag.get("record").asString())
        .toList();
  }

  @Test
  void a_date_is_flagged_from_the_correction_of_its_base_until_it_is_told_anew() {
    assertThat(flags(TOLD)).isEmpty();
    assertThat(flags(BASE_CORRECTED)).containsExactly("base-corrected foreign-minister-moscow");
    assertThat(flags(DATED_ANEW)).isEmpty();
  }

  @Test
  void the_correction_of_the_base_moves_no_other_date() {
    assertThat(diary.timeline(BASE_CORRECTED))
        .containsExactly("2021-08-24 foreign-minister-moscow", "2021-10-27~ draft-handed-over");
    assertThat(diary.timeline(DATED_ANEW))
        .containsExactly("2021-08-24 foreign-minister-moscow", "2021-09-14~ draft-handed-over");
  }

  @Test
  void the_date_reaches_as_far_as_its_recorder_says_and_keeps_the_words_of_the_source() {
    JsonNode occurred = diary.ask("/records/draft-handed-over?knownAt=@" + TOLD).get("occurred");
    assertThat(occurred.get("asWritten").asString()).isEqualTo("only few weeks later");
    assertThat(occurred.at("/start/earliest").asString()).isEqualTo("2021-10-13");
    assertThat(occurred.at("/start/latest").asString()).isEqualTo("2021-11-10");
    assertThat(diary.state("2021-10-31", TOLD).body().at("/facts/0/timing").asString())
        .isEqualTo("possible");
    assertThat(diary.state("2021-11-10", TOLD).body().at("/facts/0/timing").asString())
        .isEqualTo("certain");
  }
}
