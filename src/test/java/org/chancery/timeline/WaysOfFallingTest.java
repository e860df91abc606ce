package org.chancery.timeline;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of a fact's value against every way in which the vague dates could have fallen. */
class WaysOfFallingTest {
  private static final int KEYS = 20_000;

  /** What the fold says of some acts on a day, and what the worlds say. */
  private record Case(Seed seed, List<KnownEffect> acts, LocalDate day, FieldState told) {
    Worlds worlds() {
      return Worlds.upTo(day, acts);
    }

    /** What holds in some world. */
    Set<Optional<Object>> reachable() {
      Worlds worlds = worlds();
      Set<Optional<Object>> values = valuesOf(worlds.last());
      if (worlds.mayBeEmpty()) {
        values.add(Optional.empty());
      }
      return values;
    }

    @Override
    public String toString() {
      return seed + ", as of " + day + ", of " + acts;
    }
  }

  @FunctionalInterface
  private interface Check {
    void of(Case key);
  }

  private static void onEveryDayOfEveryKey(Check check) {
    for (int i = 0; i < KEYS; i++) {
      Seed seed = Seed.ofCase(i);
      SplittableRandom random = seed.random();
      int span = random.nextInt(3, 7);
      List<KnownEffect> acts = RandomActs.within(span, random.nextInt(2, 6), random);
      FactFold fold = new FactFold("status", acts);
      for (LocalDate day : RandomActs.daysAround(span)) {
        check.of(new Case(seed, acts, day, fold.on(day)));
      }
    }
  }

  private static Set<Optional<Object>> valuesOf(Collection<KnownEffect> acts) {
    return acts.stream()
        .map(act -> Optional.ofNullable(act.value()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void what_is_certain_holds_however_the_dates_fell() {
    onEveryDayOfEveryKey(
        key -> {
          if (key.told().alternatives().isEmpty()) {
            assertThat(key.reachable())
                .as(key::toString)
                .containsExactly(Optional.ofNullable(key.told().value()));
          }
        });
  }

  @Test
  void value_and_alternatives_are_what_can_hold_and_nothing_else() {
    onEveryDayOfEveryKey(
        key -> {
          Set<Optional<Object>> told = valuesOf(key.told().alternatives());
          told.add(Optional.ofNullable(key.told().value()));
          assertThat(told).as(key::toString).isEqualTo(key.reachable());
        });
  }

  @Test
  void an_alternative_is_every_act_with_another_value_that_may_have_been_the_last() {
    onEveryDayOfEveryKey(
        key -> {
          Set<KnownEffect> others = new HashSet<>(key.worlds().last());
          others.removeIf(act -> Objects.equals(act.value(), key.told().value()));
          assertThat(key.told().alternatives())
              .as(key::toString)
              .containsExactlyInAnyOrderElementsOf(others);
        });
  }

  @Test
  void the_last_of_the_order_that_has_certainly_happened_gives_the_value() {
    onEveryDayOfEveryKey(
        key ->
            assertThat(key.told().value())
                .as(key::toString)
                .isEqualTo(leadingOn(key.day(), key.acts()).map(KnownEffect::value).orElse(null)));
  }

  @Test
  void a_run_lasts_from_the_first_to_the_last_day_in_a_row_that_has_its_value() {
    onEveryDayOfEveryKey(
        key -> {
          if (key.told().leading() != null) {
            List<LocalDate> days = RandomActs.daysAround(9);
            LocalDate from = first(days.reversed(), key).plusDays(1);
            assertThat(key.told().leading())
                .as(key::toString)
                .isEqualTo(leadingOn(from, key.acts()).orElseThrow());
            assertThat(key.told().until()).as(key::toString).isEqualTo(first(days, key));
          }
        });
  }

  /** The first of those days, from the one asked, on which another value leads. */
  private static LocalDate first(List<LocalDate> days, Case key) {
    return days.subList(days.indexOf(key.day()), days.size()).stream()
        .filter(day -> !Objects.equals(valueOn(day, key.acts()), key.told().value()))
        .findFirst()
        .orElse(LocalDate.MAX);
  }

  private static @Nullable Object valueOn(LocalDate day, List<KnownEffect> acts) {
    return leadingOn(day, acts).map(KnownEffect::value).orElse(null);
  }

  /** By earliest start, latest start, the recorder's order, then the position. */
  private static Optional<KnownEffect> leadingOn(LocalDate day, List<KnownEffect> acts) {
    return acts.stream()
        .filter(act -> act.start().certainlyBy(day))
        .max(
            comparing((KnownEffect act) -> act.start().earliest())
                .thenComparing(act -> act.start().latest())
                .thenComparing(KnownEffect::order)
                .thenComparing(KnownEffect::position));
  }
}
