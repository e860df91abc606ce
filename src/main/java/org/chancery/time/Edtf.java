package org.chancery.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;

/**
 * A date as a source states it, in EDTF (ISO 8601-2:2019, annex A, levels 0 to 2): a day, a month,
 * a season, years, with digits that are unknown and parts that are in doubt; an interval of two
 * such dates; or one of several. Years run from −4000 to 9999. A time is cut off: the grain is the
 * day.
 *
 * <p>It has two sorts of bounds. The stated ones are EDTF's own. On those that {@link #start()} and
 * {@link #end()} give the clock of the world runs: seasons are what people mean by them, what is
 * about right or uncertain is wider by one unit of what is stated, and what is both by two.
 */
public final class Edtf {
  private final Expression expression;
  private final String text;
  private final Reach stated;
  private final Reach onClock;
  private final Reach working;

  private Edtf(Expression expression) {
    this.expression = expression;
    this.text = expression.toString();
    this.stated = expression.reach(CalendarDate::stated);
    this.onClock = expression.reach(CalendarDate::onClock);
    this.working = expression.reach(CalendarDate::working);
  }

  /** Reads a date; refuses what is none with a {@link DateFault}. */
  @JsonCreator
  public static Edtf parse(String text) {
    return new Edtf(EdtfParser.parse(text));
  }

  /** The date as stated, in one form: without blanks, without a time. */
  @JsonValue
  public String text() {
    return text;
  }

  /** The days on which it may have begun. */
  public Bounds start() {
    return working.start();
  }

  /** The days on which it may have ended. */
  public Bounds end() {
    return working.end();
  }

  /** The days on which it began, as EDTF reads the date. */
  public Bounds statedStart() {
    return stated.start();
  }

  /** The days on which it ended, as EDTF reads the date. */
  public Bounds statedEnd() {
    return stated.end();
  }

  /** Bounds so much wider than the date on each side, whatever is in doubt. */
  Reach within(Period period) {
    return onClock.widened(period);
  }

  /** All its days, where doubts do not count. */
  Bounds days() {
    return onClock.start().and(onClock.end());
  }

  /**
   * The day on which names and sides are looked up: the first on which it began by what is stated,
   * or the nearest to it that is known.
   */
  public LocalDate dayOfNames() {
    return Stream.of(
            onClock.start().earliest(),
            onClock.start().latest(),
            onClock.end().earliest(),
            onClock.end().latest())
        .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
        .findFirst()
        .orElseThrow();
  }

  /** The coarsest unit in which it is stated. */
  public Precision precision() {
    return expression.precision();
  }

  /** What it consists of. */
  Expression expression() {
    return expression;
  }

  /** Whether it has a start and an end of their own. */
  public boolean isInterval() {
    return expression instanceof Span;
  }

  /** The date in plain English: "19 January 2022", "about March 2001", "19 or 20 July 2022". */
  public String inWords() {
    return expression.inWords();
  }

  /** The beginning alone in plain English. */
  public String startInWords() {
    return expression.startInWords();
  }

  /** The beginning with its preposition: "on 19 January 2022", "in January 2022", "in 2022". */
  public String startPlaced() {
    return expression.startPlaced();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Edtf date && text.equals(date.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
