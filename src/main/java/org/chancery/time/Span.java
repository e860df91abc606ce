package org.chancery.time;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An interval: it begins on one date and ends on another, of which one may be unknown. */
record Span(Edge from, Edge to) implements Expression {

  /** Whether it need not end before it begins. */
  boolean isInOrder() {
    return from.date() == null
        || to.date() == null
        || !to.date().onClock().latest().isBefore(from.date().onClock().earliest());
  }

  @Override
  public Reach reach(Function<CalendarDate, Bounds> days) {
    @Nullable Bounds first = from.date() == null ? null : days.apply(from.date());
    @Nullable Bounds last = to.date() == null ? null : days.apply(to.date());
    Bounds start =
        first == null && last != null ? new Bounds(LocalDate.MIN, last.latest()) : known(first);
    Bounds end = last == null ? new Bounds(start.earliest(), LocalDate.MAX) : last;
    return Reach.between(start, end);
  }

  private static Bounds known(@Nullable Bounds side) {
    if (side == null) {
      throw new IllegalStateException("one side of an interval is known");
    }
    return side;
  }

  @Override
  public Precision precision() {
    if (from.date() == null || to.date() == null) {
      return from.date() == null ? dateOf(to).precision() : from.date().precision();
    }
    Precision start = from.date().precision();
    Precision end = to.date().precision();
    return start.compareTo(end) < 0 ? end : start;
  }

  private static CalendarDate dateOf(Edge edge) {
    if (edge.date() == null) {
      throw new IllegalStateException("one side of an interval is known");
    }
    return edge.date();
  }

  @Override
  public String inWords() {
    if (from.date() == null) {
      return "from an unknown day until " + dateOf(to).inWords();
    }
    if (to.date() == null) {
      String start = "from " + from.date().inWords();
      return to.equals(Edge.OPEN) ? start + " on" : start + " until an unknown day";
    }
    return DateWords.between(from.date(), to.date());
  }

  @Override
  public String startInWords() {
    return from.date() == null
        ? "an unknown day up to " + dateOf(to).inWords()
        : from.date().inWords();
  }

  @Override
  public String startPlaced() {
    return from.date() == null ? "by " + dateOf(to).inWords() : from.date().startPlaced();
  }

  @Override
  public String toString() {
    return from + "/" + to;
  }
}
