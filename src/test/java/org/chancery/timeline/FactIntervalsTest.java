package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Intervals answer for every day what the fold answers for that day. */
class FactIntervalsTest {
  private static final int KEYS = 30_000;
  private static final int LONG_KEYS = 20;

  /** Some acts on a field, and the intervals made of them. */
  private record Case(Seed seed, int span, List<KnownEffect> acts, List<FactInterval> intervals) {
    static Case of(int place, int most, int days) {
      Seed seed = Seed.ofCase(place);
      SplittableRandom random = seed.random();
      int span = random.nextInt(1, days + 1);
      List<KnownEffect> acts = RandomActs.within(span, random.nextInt(1, most + 1), random);
      return new Case(seed, span, acts, FactIntervals.of(acts));
    }

    List<FactInterval> holdingOn(LocalDate day, Predicate<FactInterval> which) {
      return intervals.stream()
          .filter(interval -> !day.isBefore(interval.from()) && day.isBefore(interval.until()))
          .filter(which)
          .toList();
    }

    /** The field as it is read off, alternatives in world order. */
    FieldState readOff(LocalDate day) {
      Optional<FactInterval> leading = holdingOn(day, FactInterval::certain).stream().findFirst();
      @Nullable KnownEffect act = leading.map(FactInterval::act).orElse(null);
      @Nullable Object value = act == null ? null : act.value();
      List<KnownEffect> alternatives =
          holdingOn(day, interval -> !interval.certain()).stream()
              .map(FactInterval::act)
              .filter(other -> !Objects.equals(other.value(), value))
              .sorted(KnownEffect.WORLD_ORDER)
              .toList();
      LocalDate until = leading.map(FactInterval::until).orElseGet(() -> firstAfter(day));
      return new FieldState("status", act, until, alternatives);
    }

    private LocalDate firstAfter(LocalDate day) {
      return intervals.stream()
          .filter(FactInterval::certain)
          .map(FactInterval::from)
          .filter(from -> from.isAfter(day))
          .min(LocalDate::compareTo)
          .orElse(LocalDate.MAX);
    }

    @Override
    public String toString() {
      return seed + ": " + acts + " became " + intervals;
    }
  }

  @Test
  void read_off_for_any_day_they_say_what_the_fold_says() {
    for (int i = 0; i < KEYS; i++) {
      compareOnEveryDay(Case.of(i, 9, 9));
    }
  }

  @Test
  void a_key_of_two_hundred_acts_is_no_different() {
    for (int i = 0; i < LONG_KEYS; i++) {
      compareOnEveryDay(Case.of(i, 200, 60));
    }
  }

  private static void compareOnEveryDay(Case key) {
    FactFold fold = new FactFold("status", key.acts());
    for (LocalDate day : RandomActs.daysAround(key.span())) {
      assertThat(key.readOff(day)).as(() -> day + ", " + key).isEqualTo(fold.on(day));
    }
  }

  @Test
  void never_do_two_certain_intervals_or_two_of_one_act_hold_on_the_same_day() {
    for (int i = 0; i < KEYS; i++) {
      Case key = Case.of(i, 9, 9);
      for (LocalDate day : RandomActs.daysAround(key.span())) {
        assertThat(key.holdingOn(day, FactInterval::certain))
            .as(key::toString)
            .hasSizeLessThanOrEqualTo(1);
        assertThat(key.holdingOn(day, interval -> !interval.certain()))
            .as(key::toString)
            .extracting(FactInterval::act)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void none_is_empty_and_an_end_has_no_certain_one() {
    for (int i = 0; i < KEYS; i++) {
      Case key = Case.of(i, 9, 9);
      assertThat(key.intervals())
          .as(key::toString)
          .allMatch(interval -> interval.from().isBefore(interval.until()))
          .noneMatch(interval -> interval.certain() && interval.act().value() == null);
    }
  }
}
