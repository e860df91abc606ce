package org.chancery.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A date as a source states it, in EDTF (ISO 8601-2:2019, annex A): a day, a month, a year, or an
 * interval of two of them. Years run from −4000 to 9999; a year is written with four digits.
 *
 * @param text the date as stated
 * @param start the days on which it may have begun
 * @param end the days on which it may have ended
 */
public record Edtf(@JsonValue String text, Bounds start, Bounds end) {

  /** Reads a date; refuses what is none with a {@link DateFault}. */
  @JsonCreator
  public static Edtf parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      Bounds bounds = CalendarDate.parse(text).bounds();
      return new Edtf(text, bounds, bounds);
    }
    Bounds start = CalendarDate.parse(text.substring(0, slash)).bounds();
    Bounds end = CalendarDate.parse(text.substring(slash + 1)).bounds();
    if (end.latest().isBefore(start.earliest())) {
      throw new DateFault("date-order", "the end lies before the start");
    }
    return new Edtf(text, start, end);
  }

  /** Whether it names two dates, the start and the end. */
  public boolean isInterval() {
    return text.indexOf('/') >= 0;
  }

  /** The date in plain English: "19 January 2022", "January 2022", "19–20 January 2022". */
  public String inWords() {
    if (!isInterval()) {
      return CalendarDate.parse(text).inWords();
    }
    String[] sides = text.split("/", -1);
    return CalendarDate.parse(sides[0]).inWordsTo(CalendarDate.parse(sides[1]));
  }

  /** The beginning alone in plain English. */
  public String startInWords() {
    return CalendarDate.parse(text.split("/", -1)[0]).inWords();
  }

  /** The beginning with its preposition: "on 19 January 2022", "in January 2022", "in 2022". */
  public String startPlaced() {
    boolean oneDay = start.earliest().equals(start.latest());
    return (oneDay ? "on " : "in ") + startInWords();
  }

  @Override
  public String toString() {
    return text;
  }
}
