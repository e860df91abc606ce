package org.chancery.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Known;
import org.springframework.http.HttpStatus;

/**
 * Where a page of a list ended: what the pages after it need, so that all of them are of one
 * knowledge and of the same days, in whatever way the clocks of the list are written.
 *
 * @param last the last element
 * @param position of the log, at which the list is told
 * @param days of the world, of which it tells
 */
record Bookmark<T>(T last, long position, String days) {
  /** Every day that a question can mean lies within these years, and PostgreSQL knows them. */
  private static final int FIRST_YEAR = -4100;

  private static final int LAST_YEAR = 10_100;

  /** The cursor from which the next page begins. */
  String cursor(String list) {
    return Cursor.of(list, last + "@" + position + "@" + days);
  }

  /** Reads a cursor; empty when it is of another list, or altered. */
  static <T> Optional<Bookmark<T>> read(String list, String cursor, Function<String, T> reading) {
    return Cursor.read(list, cursor)
        .map(text -> text.split("@", -1))
        .filter(parts -> parts.length == 3 && parts[1].matches("[0-9]{1,18}"))
        .flatMap(
            parts -> {
              try {
                long position = Long.parseLong(parts[1]);
                return Optional.of(new Bookmark<>(reading.apply(parts[0]), position, parts[2]));
              } catch (IllegalArgumentException | DateTimeException madeUp) {
                return Optional.empty();
              }
            });
  }

  /** A day among those of a cursor; empty when no list would be of it. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException madeUp) {
      return Optional.empty();
    }
  }

  KnownAt point() {
    return new KnownAt.AtPosition(position);
  }

  /** The list that it is sent with must be told at the same point and of the same days. */
  void mustBeOf(String parameter, Known known, String itsDays) {
    if (position != known.position() || !days.equals(itsDays)) {
      throw new BadRequest(HttpStatus.BAD_REQUEST, List.of(foreign(parameter)));
    }
  }

  static RequestFault foreign(String parameter) {
    return RequestFault.parameter(
        parameter, "foreign-cursor", "is not where a part of this list ended");
  }
}
