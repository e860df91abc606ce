package org.chancery.time;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What words may mean as a date.
 *
 * @param calendar the calendar of the words, where it is not the Gregorian one
 * @param why how they were read
 */
public record Proposal(Edtf edtf, @Nullable SourceCalendar calendar, String why) {

  static Proposal of(String edtf, String why) {
    return new Proposal(Edtf.parse(edtf), null, why);
  }

  /** The same words with more around them; none where that makes no date. */
  Stream<Proposal> as(String text, String more) {
    try {
      return Stream.of(new Proposal(Edtf.parse(text), calendar, why + "; " + more));
    } catch (DateFault none) {
      return Stream.empty();
    }
  }

  /** The one date that it is, unless it is an interval or one of several. */
  @Nullable CalendarDate single() {
    return edtf.expression() instanceof CalendarDate date ? date : null;
  }
}
