package org.chancery.time;

import java.time.LocalDate;
import java.time.YearMonth;

/** Writes days that follow each other in EDTF. */
final class DaysInEdtf {
  private DaysInEdtf() {}

  /** A day, a month or a year where they are one; else any of them, from the first to the last. */
  static String of(Bounds days) {
    LocalDate first = days.earliest();
    LocalDate last = days.latest();
    if (first.equals(last)) {
      return text(first, Precision.DAY);
    }
    if (YearMonth.from(first).atDay(1).equals(first)
        && YearMonth.from(first).atEndOfMonth().equals(last)) {
      return text(first, Precision.MONTH);
    }
    if (first.getDayOfYear() == 1 && first.plusYears(1).minusDays(1).equals(last)) {
      return text(first, Precision.YEAR);
    }
    return "[" + text(first, Precision.DAY) + ".." + text(last, Precision.DAY) + "]";
  }

  static String text(LocalDate day, Precision precision) {
    return CalendarDate.of(day, precision).toString();
  }
}
