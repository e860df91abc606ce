package org.chancery.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The solar Hijri calendar of Iran. Its year begins on the day of the spring equinox; a rule of
 * eight leap years in 33 gives the same days for the years 1178 to 1501, from March 1799 on.
 */
final class PersianCalendar {
  static final int FIRST_YEAR = 1178;
  static final int LAST_YEAR = 1501;

  private static final int LONG_MONTHS = 6;
  private static final LocalDate EPOCH = LocalDate.of(622, 3, 21);

  private PersianCalendar() {}

  static LocalDate firstOf(int year, int month) {
    if (year < FIRST_YEAR || year > LAST_YEAR + 1 || year > LAST_YEAR && month > 1) {
      throw new DateTimeException("the rule of 33 years does not hold there");
    }
    int beforeMonth = 30 * (month - 1) + Math.min(month - 1, LONG_MONTHS);
    return EPOCH.plusDays(365L * (year - 1) + (8L * year + 21) / 33 + beforeMonth);
  }
}
