package org.chancery.time;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * A point of the world clock as a question names it: the end of a day, or a place next to an act.
 */
public sealed interface AsOf {

  /** The end of a day. */
  record Day(LocalDate day) implements AsOf {}

  /** The day on which an act had ended, however vague its date. */
  record After(String record) implements AsOf {}

  /** The day before an act may have begun. */
  record Before(String record) implements AsOf {}

  /**
   * Reads {@code 2022-01-31}, {@code 2022-01}, {@code 2022}, {@code after:<record>} or {@code
   * before:<record>}. A month or a year is its last day.
   *
   * @throws DateFault when it is none of these
   */
  static AsOf parse(String text) {
    return parse(text, date -> date.end().latest());
  }

  /** The same, where a month or a year is its first day. */
  static AsOf parseFirst(String text) {
    return parse(text, date -> date.start().earliest());
  }

  private static AsOf parse(String text, Function<Edtf, LocalDate> dayOf) {
    if (text.startsWith("after:")) {
      return new After(record(text, "after:"));
    }
    if (text.startsWith("before:")) {
      return new Before(record(text, "before:"));
    }
    if (text.indexOf('/') >= 0) {
      throw new DateFault(
          "date-interval", "an interval has no single day: ask for its first or its last day");
    }
    return new Day(dayOf.apply(Edtf.parse(text)));
  }

  private static String record(String text, String anchor) {
    String record = text.substring(anchor.length());
    if (!record.matches("[a-z0-9][a-z0-9-]{2,99}")) {
      throw new DateFault("anchor-malformed", "after: and before: are followed by a record's id");
    }
    return record;
  }
}
