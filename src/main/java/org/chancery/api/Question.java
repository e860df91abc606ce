package org.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.time.AsOf;
import org.chancery.time.DateFault;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Edition;
import org.chancery.timeline.Known;
import org.chancery.timeline.Timelines;
import org.chancery.timeline.Unanswerable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the parameters of one request and gathers everything that is wrong with them. */
final class Question {
  private static final int LONGEST = 500;

  private static final String POINTS = "write an instant, a past day (its end) or @position";

  private final List<RequestFault> faults = new ArrayList<>();

  /** Begins to read a request of an address with permanent links, which name an edition. */
  static Question of(HttpServletRequest request) {
    Question question = new Question();
    @Nullable String edition = request.getParameter(Citable.EDITION);
    if (edition != null && !edition.matches("[0-9]{1,4}\\.[0-9]{1,4}")) {
      question.fault(
          Citable.EDITION,
          "edition-malformed",
          "an edition is two numbers with a point, such as " + Edition.CURRENT);
    }
    return question;
  }

  /** What was gathered so far must be nothing. */
  void mustBeReadable() {
    if (!faults.isEmpty()) {
      throw new BadRequest(HttpStatus.BAD_REQUEST, faults);
    }
  }

  /** One more fault; what is said already is not said again. */
  void fault(String parameter, String code, String detail) {
    RequestFault fault = RequestFault.parameter(parameter, code, detail);
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  @Nullable AsOf asOf(String parameter, @Nullable String text) {
    return text == null ? null : read(parameter, text, AsOf::parse);
  }

  /** A vague date as its first day, or a place next to an act. */
  @Nullable AsOf firstDay(String parameter, @Nullable String text) {
    return text == null ? null : read(parameter, text, AsOf::parseFirst);
  }

  @Nullable KnownAt knownAt(String parameter, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return KnownAt.parse(text);
    } catch (DateFault fault) {
      fault(parameter, fault.code(), expected(fault));
      return null;
    }
  }

  /** A fault in a date says of itself what a date is, and not what else may be written. */
  private static String expected(DateFault fault) {
    return switch (fault.code()) {
      case "date-malformed" -> POINTS;
      case String code when code.startsWith("date-") -> fault.detail() + "; " + POINTS;
      default -> fault.detail();
    };
  }

  private <T> @Nullable T read(String parameter, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (DateFault fault) {
      fault(parameter, fault.code(), fault.detail());
      return null;
    }
  }

  /** Where the page before ended. */
  <T> @Nullable Bookmark<T> bookmark(
      String parameter, String list, @Nullable String cursor, Function<String, T> reading) {
    if (cursor == null) {
      return null;
    }
    Optional<Bookmark<T>> mark = Bookmark.read(list, cursor, reading);
    if (mark.isEmpty()) {
      faults.add(Bookmark.foreign(parameter));
    }
    return mark.orElse(null);
  }

  /** Words to look for; nothing when they are blank. */
  @Nullable String phrase(String parameter, @Nullable String text) {
    if (text != null && text.length() > LONGEST) {
      fault(parameter, "too-long", "may have at most " + LONGEST + " characters");
    } else if (text != null && text.indexOf('\0') >= 0) {
      fault(parameter, "unprintable", "holds the character NUL");
    }
    return text == null || text.isBlank() ? null : text;
  }

  /** One of some words. */
  @Nullable String word(String parameter, @Nullable String text, String... words) {
    if (text != null && !List.of(words).contains(text)) {
      fault(parameter, "unknown-word", "must be one of " + String.join(", ", words));
      return null;
    }
    return text;
  }

  /** {@code true} or {@code false}. */
  @Nullable Boolean flag(String parameter, @Nullable String text) {
    @Nullable String word = word(parameter, text, "true", "false");
    return word == null ? null : Boolean.valueOf(word);
  }

  /** A whole number from one to a most. */
  int number(String parameter, @Nullable String text, int otherwise, int most) {
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,6}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > most) {
      fault(parameter, "out-of-range", "must be a number from 1 to " + most);
      return otherwise;
    }
    return Integer.parseInt(text);
  }

  /** A position of the log; before the first event when there is none. */
  long position(String parameter, @Nullable String text) {
    if (text == null) {
      return 0;
    }
    if (!text.matches("[0-9]+")) {
      fault(parameter, "position-malformed", "a position is a whole number from 0");
      return 0;
    }
    return new BigInteger(text).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
  }

  /** The closed point that a parameter means. */
  static Known known(Timelines timelines, String parameter, @Nullable KnownAt asked) {
    try {
      return timelines.known(asked);
    } catch (Unanswerable.NotYetKnown future) {
      throw new BadRequest(
          HttpStatus.BAD_REQUEST,
          List.of(RequestFault.parameter(parameter, "in-the-future", said(future))));
    }
  }

  /** The first and the last day of a list; every anchor that is not known is named. */
  Days days(Timelines timelines, @Nullable AsOf from, @Nullable AsOf to, Known known) {
    Days days =
        new Days(anchored(timelines, "from", from, known), anchored(timelines, "to", to, known));
    if (!faults.isEmpty()) {
      throw new BadRequest(HttpStatus.UNPROCESSABLE_CONTENT, faults);
    }
    if (days.from() != null && days.to() != null && days.to().isBefore(days.from())) {
      fault("to", "date-order", "the last day lies before the first");
    }
    mustBeReadable();
    return days;
  }

  /** The days of a list; open where none is asked for. */
  record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    @Override
    public String toString() {
      return from + "/" + to;
    }
  }

  private @Nullable LocalDate anchored(
      Timelines timelines, String parameter, @Nullable AsOf asked, Known known) {
    try {
      return asked == null ? null : timelines.day(asked, known);
    } catch (Unanswerable.UnknownAnchor anchor) {
      fault(parameter, "unknown-anchor", said(anchor));
      return null;
    }
  }

  /** The day that a parameter means. */
  static LocalDate day(Timelines timelines, String parameter, @Nullable AsOf asked, Known known) {
    try {
      return timelines.day(asked, known);
    } catch (Unanswerable.UnknownAnchor anchor) {
      throw new BadRequest(
          HttpStatus.UNPROCESSABLE_CONTENT,
          List.of(RequestFault.parameter(parameter, "unknown-anchor", said(anchor))));
    }
  }

  private static String said(Unanswerable why) {
    return String.valueOf(why.getMessage());
  }
}
