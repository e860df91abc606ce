package org.chancery.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The calendar in which a source writes a date. */
public enum SourceCalendar {
  GREGORIAN {
    @Override
    LocalDate firstOf(int year, int month) {
      return LocalDate.of(year, month, 1);
    }
  },
  JULIAN {
    @Override
    LocalDate firstOf(int year, int month) {
      return JulianCalendar.firstOf(year, month);
    }
  },
  PERSIAN {
    @Override
    LocalDate firstOf(int year, int month) {
      return PersianCalendar.firstOf(year, month);
    }
  };

  private static final int MONTHS = 12;

  /** The calendar of that name on the wire. */
  public static SourceCalendar named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The first day of a month, as the Gregorian calendar has it. */
  abstract LocalDate firstOf(int year, int month);

  /** The days of a date, as the Gregorian calendar has them; none where there is no such date. */
  Optional<Bounds> daysOf(WrittenDate date) {
    try {
      return days(date).filter(days -> days.meets(Bounds.CALENDAR));
    } catch (DateTimeException outside) {
      return Optional.empty();
    }
  }

  private Optional<Bounds> days(WrittenDate date) {
    if (date.month() == 0) {
      return Optional.of(
          new Bounds(firstOf(date.year(), 1), firstOf(date.year() + 1, 1).minusDays(1)));
    }
    if (date.month() > MONTHS) {
      return Optional.empty();
    }
    LocalDate first = firstOf(date.year(), date.month());
    LocalDate last =
        (date.month() == MONTHS
                ? firstOf(date.year() + 1, 1)
                : firstOf(date.year(), date.month() + 1))
            .minusDays(1);
    LocalDate day = first.plusDays(Math.max(0, date.day() - 1));
    if (date.day() == 0) {
      return Optional.of(new Bounds(first, last));
    }
    return day.isAfter(last) ? Optional.empty() : Optional.of(new Bounds(day, day));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
