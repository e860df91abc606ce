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
   * Reads any date of EDTF that is no interval, {@code after:<record>} or {@code before:<record>}.
   * A vague date is the last day that it may mean; what is said of its doubts does not count.
   *
   * @throws DateFault when it is none of these
   */
  static AsOf parse(String text) {
    return parse(text, Bounds::latest);
  }

  /** The same, where a vague date is the first day that it may mean. */
  static AsOf parseFirst(String text) {
    return parse(text, Bounds::earliest);
  }

  private static AsOf parse(String text, Function<Bounds, LocalDate> dayOf) {
    if (text.startsWith("after:")) {
      return new After(record(text, "after:"));
    }
    if (text.startsWith("before:")) {
      return new Before(record(text, "before:"));
    }
    Edtf date = Edtf.parse(text);
    if (date.isInterval()) {
      throw new DateFault(
          "date-interval",
          "an interval has no single day: ask for its first or its last day",
          text.indexOf('/'));
    }
    Bounds days = date.days();
    if (days.isOpenBefore() || days.isOpenAfter()) {
      throw new DateFault(
          "date-open", "an open date has no single day: ask for a day", text.indexOf(".."));
    }
    return new Day(dayOf.apply(days));
  }

  private static String record(String text, String anchor) {
    String record = text.substring(anchor.length());
    if (!record.matches("[a-z0-9][a-z0-9-]{2,99}")) {
      throw new DateFault(
          "anchor-malformed", "after: and before: are followed by a record's id", anchor.length());
    }
    return record;
  }
}
