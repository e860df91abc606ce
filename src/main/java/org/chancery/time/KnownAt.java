package org.chancery.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** A point of the clock of knowledge as a question names it. */
public sealed interface KnownAt {
  /** The last year of an instant, either way: four digits, and within what PostgreSQL keeps. */
  int LAST_YEAR = 4000;

  /** As known by that instant. */
  record At(Instant instant) implements KnownAt {}

  /** As known when the log had reached that position. */
  record AtPosition(long position) implements KnownAt {}

  /**
   * Reads an instant ({@code 2022-07-31T12:00:00Z}), a day (its end) or {@code @118}, a position.
   *
   * @throws DateFault when it is none of these
   */
  static KnownAt parse(String text) {
    if (text.startsWith("@")) {
      return new AtPosition(position(text.substring(1)));
    }
    if (text.indexOf('T') > 0) {
      return new At(instant(text));
    }
    Edtf date = Edtf.parse(text);
    LocalDate day = date.statedEnd().latest();
    if (date.isInterval() || !date.statedStart().earliest().equals(day)) {
      throw new DateFault("known-at-not-a-day", "write an instant, a single day or @position", 0);
    }
    return new At(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000));
  }

  private static long position(String digits) {
    if (!digits.matches("\\d{1,18}")) {
      throw new DateFault("position-malformed", "a position is @ and a whole number", 1);
    }
    return Long.parseLong(digits);
  }

  private static Instant instant(String text) {
    try {
      OffsetDateTime instant = OffsetDateTime.parse(text);
      if (Math.abs(instant.getYear()) > LAST_YEAR) {
        throw new DateFault("instant-out-of-range", "years run to " + LAST_YEAR, 0);
      }
      return instant.toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeParseException malformed) {
      throw new DateFault(
          "instant-malformed",
          "an instant is written like 2022-07-31T12:00:00.000000Z; in an address, + is %2B",
          malformed.getErrorIndex());
    }
  }
}
