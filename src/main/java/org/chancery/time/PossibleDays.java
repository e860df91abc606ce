package org.chancery.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the days that a date means of which some digits may be unknown. */
final class PossibleDays {
  private static final int MONTHS = 12;

  private PossibleDays() {}

  /** The first and the last of them; none where no calendar has such a day. */
  static Optional<Bounds> of(YearForm year, @Nullable Mask month, @Nullable Mask day) {
    List<MonthDay> days = inAnyYear(month, day);
    IntPredicate holdsOne =
        number -> year.fits(number) && days.stream().anyMatch(one -> one.isValidYear(number));
    return IntStream.rangeClosed(year.first(), year.last())
        .filter(holdsOne)
        .boxed()
        .findFirst()
        .map(
            first -> {
              int last =
                  IntStream.iterate(year.last(), number -> number - 1)
                      .filter(holdsOne)
                      .findFirst()
                      .orElseThrow();
              return new Bounds(
                  in(first, days).getFirst(),
                  day == null ? endOfMonth(in(last, days)) : in(last, days).getLast());
            });
  }

  /** In a leap year; of a month without a day, the first. */
  private static List<MonthDay> inAnyYear(@Nullable Mask month, @Nullable Mask day) {
    return numbers(month, MONTHS)
        .mapToObj(Month::of)
        .flatMap(
            one ->
                day == null
                    ? IntStream.of(1).mapToObj(first -> MonthDay.of(one, first))
                    : day.upTo(one.maxLength()).mapToObj(number -> MonthDay.of(one, number)))
        .toList();
  }

  /** The numbers of the days of a month that may be meant. */
  static List<Integer> inMonth(YearForm year, Mask month, Mask day) {
    return inAnyYear(month, day).stream()
        .filter(one -> !year.isExact() || one.isValidYear(year.value()))
        .map(MonthDay::getDayOfMonth)
        .distinct()
        .sorted()
        .toList();
  }

  private static IntStream numbers(@Nullable Mask mask, int last) {
    return mask == null ? IntStream.rangeClosed(1, last) : mask.upTo(last);
  }

  private static List<LocalDate> in(int year, List<MonthDay> days) {
    return days.stream().filter(one -> one.isValidYear(year)).map(one -> one.atYear(year)).toList();
  }

  private static LocalDate endOfMonth(List<LocalDate> firsts) {
    return firsts.getLast().plusMonths(1).minusDays(1);
  }
}
