package org.chancery.time;

import java.util.function.Function;

/** A date, a span of two, or one of several. */
sealed interface Expression permits CalendarDate, Span, OneOf {

  /** Its days, where those of a single date are known. */
  Reach reach(Function<CalendarDate, Bounds> days);

  /** The coarsest of the precisions of its dates. */
  Precision precision();

  String inWords();

  /** The beginning alone. */
  String startInWords();

  /** The beginning with its preposition. */
  String startPlaced();

  /** As EDTF writes it. */
  @Override
  String toString();
}
