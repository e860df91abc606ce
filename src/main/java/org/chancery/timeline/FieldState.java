package org.chancery.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one field of a fact is on one day.
 *
 * @param leading the first act of the run that leads; absent when no act has certainly happened, or
 *     when the last one ended it
 * @param until the first day on which another value leads, or any where none does on that day;
 *     {@link LocalDate#MAX} when there is no such day
 * @param alternatives acts that may lead instead with another value, in world order
 */
record FieldState(
    String field, @Nullable KnownEffect leading, LocalDate until, List<KnownEffect> alternatives) {

  /** Read off the intervals that hold on one day, in world order. */
  static FieldState of(String field, List<FactInterval> holding) {
    Optional<FactInterval> leading = holding.stream().filter(FactInterval::certain).findFirst();
    @Nullable Object value = leading.map(interval -> interval.act().value()).orElse(null);
    List<KnownEffect> alternatives =
        holding.stream()
            .filter(interval -> !interval.certain())
            .map(FactInterval::act)
            .filter(act -> !Objects.equals(act.value(), value))
            .toList();
    return new FieldState(
        field,
        leading.map(FactInterval::act).orElse(null),
        leading.map(FactInterval::until).orElse(LocalDate.MAX),
        alternatives);
  }

  @Nullable Object value() {
    return leading == null ? null : leading.value();
  }
}
