package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.chancery.eventlog.EventLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random histories, recorded and asked for real, against what their commands alone amount to. */
class TimelineOracleIT {
  private static final int HISTORIES = 320;
  private static final int STATES = 30;
  private static final int DIFFERENCES = 8;

  private static RecordedHistories histories;
  private static List<Answer> answers;
  private static List<Leg> legs;

  @BeforeAll
  static void record_many_histories_and_ask_about_each() {
    histories = new RecordedHistories(HISTORIES);
    answers = histories.statesOfEach(STATES);
    legs = histories.differencesOfEach(DIFFERENCES);
  }

  @AfterAll
  static void stop() {
    histories.close();
    answers = List.of();
    legs = List.of();
  }

  private static void inEveryAnswer(BiConsumer<Answer, PlainState> check) {
    answers.forEach(answer -> check.accept(answer, answer.plain()));
  }

  @Test
  void the_histories_hold_amendments_of_every_sort() {
    Map<String, Integer> events = new TreeMap<>();
    EventLog log = histories.bean(EventLog.class);
    log.eventsAfter(0, Long.MAX_VALUE - 100_000, 100_000)
        .forEach(event -> events.merge(event.name(), 1, Integer::sum));
    assertThat(events)
        .extractingByKeys(
            "record-corrected",
            "record-retracted",
            "record-reinstated",
            "bearing-added",
            "bearing-withdrawn")
        .allSatisfy(count -> assertThat(count).isGreaterThan(10));
  }

  @Test
  void the_facts_are_those_of_the_plain_fold() {
    inEveryAnswer(
        (answer, plain) ->
            assertThat(answer.state().facts().stream().map(PlainState::sorted))
                .as(answer::toString)
                .containsExactlyElementsOf(plain.facts().values()));
  }

  @Test
  void the_counts_are_those_of_the_records() {
    inEveryAnswer(
        (answer, plain) ->
            assertThat(answer.state().counts())
                .as(answer::toString)
                .containsExactlyInAnyOrderElementsOf(plain.counts()));
  }

  @Test
  void the_latest_of_a_kind_and_direction_is_the_last_that_certainly_happened() {
    inEveryAnswer(
        (answer, plain) ->
            assertThat(answer.state().latest())
                .as(answer::toString)
                .containsExactlyInAnyOrderElementsOf(plain.latest()));
  }

  @Test
  void the_coverage_reaches_from_the_first_to_the_last_act_that_is_known() {
    EventLog log = histories.bean(EventLog.class);
    inEveryAnswer(
        (answer, plain) -> {
          LocalDate recorded =
              log.stampOf(plain.lastPosition())
                  .map(stamp -> LocalDate.ofInstant(stamp.instant(), ZoneOffset.UTC))
                  .orElse(null);
          assertThat(answer.state().coverage())
              .as(answer::toString)
              .isEqualTo(plain.coverage(recorded));
        });
  }

  @Test
  void the_indicators_weigh_what_one_side_did_to_the_other_in_the_year_to_the_day() {
    Codebook codebook = Codebook.read(Codebook.DEFAULT);
    inEveryAnswer(
        (answer, plain) -> {
          List<Codebook.Entry> codes = plain.codesOfTheYear().stream().map(codebook::of).toList();
          Indicators indicators = answer.state().indicators();
          assertThat(List.of(indicators.cooperation(), indicators.conflict()))
              .as(answer::toString)
              .isEqualTo(
                  List.of(
                      codes.stream().filter(Codebook.Entry::isCooperation).count(),
                      codes.stream().filter(code -> !code.isCooperation()).count()));
          if (codes.isEmpty()) {
            assertThat(indicators.goldsteinMean12m()).as(answer::toString).isNull();
          } else {
            assertThat(indicators.goldsteinMean12m())
                .as(answer::toString)
                .isCloseTo(
                    codes.stream().collect(Collectors.averagingDouble(Codebook.Entry::weight)),
                    within(0.0051));
          }
        });
  }

  @Test
  void a_difference_is_what_two_plain_states_differ_in() {
    for (Leg leg : legs) {
      PlainDifference plain = leg.plain();
      assertThat(leg.told().facts().stream().map(PlainDifference.Changed::of))
          .as(leg::toString)
          .containsExactlyElementsOf(plain.facts());
      assertThat(leg.told().counts())
          .as(leg::toString)
          .containsExactlyInAnyOrderElementsOf(plain.counts());
    }
  }

  @Test
  void the_records_behind_a_change_are_known_and_have_an_effect_on_the_fact() {
    inEveryChange(
        (leg, change) ->
            assertThat(change.records())
                .as(() -> change + " " + leg)
                .doesNotHaveDuplicates()
                .isSubsetOf(leg.history().recordsOf(change.id(), leg.to().position())));
  }

  @Test
  void no_change_is_without_a_record_behind_it() {
    inEveryChange(
        (leg, change) -> assertThat(change.records()).as(() -> change + " " + leg).isNotEmpty());
  }

  private static void inEveryChange(BiConsumer<Leg, ChangeOfFact> check) {
    legs.forEach(leg -> leg.told().facts().forEach(change -> check.accept(leg, change)));
  }
}
