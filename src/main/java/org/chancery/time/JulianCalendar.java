package org.chancery.time;

import java.time.LocalDate;

/** The calendar before 1582, and in Russia before 1918: every fourth year is a leap year. */
final class JulianCalendar {
  private static final int YEARS = 4;
  private static final int DAYS_OF_YEARS = 1461;
  private static final int YEAR = 365;

  /** 1 March of the year 0, from which years end with the leap day. */
  private static final LocalDate EPOCH = LocalDate.of(0, 2, 28);

  private JulianCalendar() {}

  static LocalDate firstOf(int year, int month) {
    int fromMarch = Math.floorMod(month - 3, 12);
    int startingInMarch = month < 3 ? year - 1 : year;
    int beforeMonth = (153 * fromMarch + 2) / 5;
    long beforeYear =
        (long) Math.floorDiv(startingInMarch, YEARS) * DAYS_OF_YEARS
            + (long) Math.floorMod(startingInMarch, YEARS) * YEAR;
    return EPOCH.plusDays(beforeYear + beforeMonth);
  }
}
