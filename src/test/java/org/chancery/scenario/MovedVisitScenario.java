package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.fixture.Chancery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lavrov was said to come to Tehran on the 30th of June; it was the 1st of July. */
class MovedVisitScenario {
  private static final long TOLD = 1;
  private static final long CORRECTED = 2;

  private static Chancery chancery;
  private static Diary diary;

  @BeforeAll
  static void tell_and_correct() {
    chancery = Chancery.empty();
    diary = new Diary(chancery.http(), "IRN-RUS");
    diary.write(
        "RecordVisit",
        """
        {"record": "lavrov-tehran", "occurred": "2022-06-30",
         "act": {"guest": {"name": "Sergey Lavrov", "of": "RUS"}, "host": "IRN"}}
        """);
    diary.write(
        "CorrectRecord",
        """
        {"record": "lavrov-tehran", "reason": "He landed after midnight.",
         "occurred": "2022-07-01"}
        """);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  @Test
  void the_day_that_was_told_first_has_a_visit_only_as_it_was_known_then() {
    assertThat(diary.count("visit", "2022-06-30", TOLD)).isEqualTo("1 0");
    assertThat(diary.count("visit", "2022-06-30", CORRECTED)).isEqualTo("nothing");
    assertThat(diary.count("visit", "2022-06-29", TOLD)).isEqualTo("nothing");
  }

  @Test
  void a_day_later_there_was_a_visit_at_both_knowledges() {
    assertThat(diary.count("visit", "2022-07-01", TOLD)).isEqualTo("1 0");
    assertThat(diary.count("visit", "2022-07-01", CORRECTED)).isEqualTo("1 0");
    JsonNode latest = diary.state("2022-07-01", CORRECTED).body().at("/latest/0");
    assertThat(latest.get("occurred").asString()).isEqualTo("2022-07-01");
    assertThat(latest.get("direction").asString()).isEqualTo("RUS→IRN");
  }

  @Test
  void lists_and_series_move_it_to_another_month() {
    assertThat(diary.timeline(TOLD)).containsExactly("2022-06-30 lavrov-tehran");
    assertThat(diary.timeline(CORRECTED)).containsExactly("2022-07-01 lavrov-tehran");
    assertThat(diary.series(TOLD)).containsExactly("2022-06: 1");
    assertThat(diary.series(CORRECTED)).containsExactly("2022-07: 1");
  }

  @Test
  void the_day_after_the_visit_is_that_of_the_knowledge_asked_for() {
    assertThat(diary.state("after:lavrov-tehran", TOLD).resolvedDay()).isEqualTo("2022-06-30");
    assertThat(diary.state("after:lavrov-tehran", CORRECTED).resolvedDay()).isEqualTo("2022-07-01");
    assertThat(diary.state("before:lavrov-tehran", CORRECTED).resolvedDay())
        .isEqualTo("2022-06-30");
  }

  @Test
  void the_evolution_of_both_days_names_the_correction_where_it_changed_something() {
    assertThat(diary.evolution("2022-06-30"))
        .containsExactly("1 visit-recorded lavrov-tehran", "2 record-corrected lavrov-tehran");
    assertThat(diary.evolution("2022-06-29")).isEmpty();
  }

  @Test
  void the_record_tells_both_versions_and_why() {
    JsonNode second = diary.ask("/records/lavrov-tehran/versions").at("/versions/1");
    assertThat(second.get("reason").asString()).isEqualTo("He landed after midnight.");
    assertThat(second.at("/changed/0/field").asString()).isEqualTo("occurred");
    assertThat(second.at("/changed/0/before").asString()).isEqualTo("2022-06-30");
    assertThat(second.at("/changed/0/after").asString()).isEqualTo("2022-07-01");
    assertThat(second.get("changed")).hasSize(1);
  }
}
