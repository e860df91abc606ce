package org.chancery.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One day of several dates, it is not known which. */
record OneOf(List<Choice> choices) implements Expression {
  OneOf {
    choices = List.copyOf(choices);
  }

  /**
   * A date, or any from one to another.
   *
   * @param from none when it may be any up to the other
   * @param to none when it may be any later one
   * @param range whether it is written with dots
   */
  record Choice(@Nullable CalendarDate from, @Nullable CalendarDate to, boolean range) {

    Stream<CalendarDate> dates() {
      return Stream.of(from, to).flatMap(Stream::ofNullable).distinct();
    }

    boolean isInOrder() {
      return from == null
          || to == null
          || !to.onClock().latest().isBefore(from.onClock().earliest());
    }

    Bounds bounds(Function<CalendarDate, Bounds> days) {
      Bounds all = dates().map(days).reduce(Bounds::and).orElseThrow();
      return new Bounds(
          from == null ? LocalDate.MIN : all.earliest(), to == null ? LocalDate.MAX : all.latest());
    }

    @Override
    public String toString() {
      return range
          ? (from == null ? "" : from) + ".." + (to == null ? "" : to)
          : String.valueOf(from);
    }
  }

  @Override
  public Reach reach(Function<CalendarDate, Bounds> days) {
    return Reach.ofOne(
        choices.stream().map(choice -> choice.bounds(days)).reduce(Bounds::and).orElseThrow());
  }

  @Override
  public Precision precision() {
    return choices.stream()
        .flatMap(Choice::dates)
        .map(CalendarDate::precision)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Override
  public String inWords() {
    return ChoiceWords.of(choices);
  }

  @Override
  public String startInWords() {
    return inWords();
  }

  @Override
  public String startPlaced() {
    return ChoiceWords.placed(choices);
  }

  @Override
  public String toString() {
    return choices.stream().map(Choice::toString).collect(Collectors.joining(",", "[", "]"));
  }
}
