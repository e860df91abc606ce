package org.chancery.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Known;
import org.jspecify.annotations.Nullable;

/** What a question turned out to mean: its days, its points of knowledge, its format. */
final class ResolvedQuestion {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Map<String, String> clocks = new LinkedHashMap<>();
  private final List<String> marks = new ArrayList<>();
  private boolean fixed = true;
  private boolean beforeTheLog;
  private boolean negotiated;
  private int version;

  /** The day that a parameter means; an open one stays open. */
  ResolvedQuestion day(String parameter, @Nullable LocalDate day) {
    if (day != null) {
      clocks.put(parameter, day.toString());
      marks.add(parameter + "=" + day);
    }
    return this;
  }

  /**
   * The point of knowledge that a parameter means.
   *
   * @param asked absent where the latest is meant: it moves on, also while the log stands still
   */
  ResolvedQuestion known(String parameter, @Nullable KnownAt asked, Known known) {
    clocks.put(parameter, text(asked, known));
    marks.add(parameter + "=@" + known.position());
    fixed &= asked != null;
    beforeTheLog |= known.position() == 0;
    return this;
  }

  /** The point of knowledge after which something is told. */
  ResolvedQuestion since(String parameter, @Nullable KnownAt asked, Known known) {
    clocks.put(parameter, text(asked, known));
    marks.add(parameter + "=@" + known.position());
    return this;
  }

  private static String text(@Nullable KnownAt asked, Known known) {
    @Nullable Instant instant = known.instant();
    return instant == null || asked instanceof KnownAt.AtPosition
        ? "@" + known.position()
        : MICROSECONDS.format(instant);
  }

  /** For an answer that names actors as of a day that is not asked for. */
  ResolvedQuestion namedOn(LocalDate day) {
    marks.add("names on " + day);
    return this;
  }

  /** For a list, which is given as JSON or as CSV. */
  ResolvedQuestion as(boolean csv) {
    negotiated = true;
    marks.add(csv ? "csv" : "json");
    return this;
  }

  /** For one record: the version that is known. */
  ResolvedQuestion ofVersion(int known) {
    version = known;
    return this;
  }

  /** The clocks as they stand in a permanent link, in this order. */
  Map<String, String> clocks() {
    return clocks;
  }

  /** All that makes it another answer: days, positions and format, but no instant. */
  List<String> marks() {
    return marks;
  }

  /** Whether it names a point of knowledge, so that nothing can change what is known there. */
  boolean isFixed() {
    return fixed;
  }

  boolean isBeforeTheLog() {
    return beforeTheLog;
  }

  /** Whether the answer depends on what is accepted. */
  boolean isNegotiated() {
    return negotiated;
  }

  /** The version of the record that is answered; 0 for every other question. */
  int version() {
    return version;
  }
}
