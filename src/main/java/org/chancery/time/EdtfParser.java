package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what EDTF may say as a whole: a date, an interval, or one of several dates. */
final class EdtfParser {
  private final Cursor cursor;
  private final DateParser dates;

  private EdtfParser(Cursor cursor) {
    this.cursor = cursor;
    this.dates = new DateParser(cursor);
  }

  static Expression parse(String text) {
    EdtfParser parser = new EdtfParser(new Cursor(text));
    Expression read = parser.whole();
    if (!parser.cursor.atEnd()) {
      throw parser.cursor.malformed("nothing that belongs to the date may follow here");
    }
    return read;
  }

  private Expression whole() {
    if (cursor.sees("{")) {
      throw new DateFault(
          "date-all-of",
          "an act happens once, and braces mean every one of the dates: record each by itself, or"
              + " write [ ] for one of them",
          cursor.place());
    }
    if (cursor.take("[")) {
      return oneOf();
    }
    Edge first = edge();
    if (first.date() != null && !cursor.sees("/")) {
      return first.date();
    }
    return span(first);
  }

  private Expression span(Edge start) {
    if (!cursor.take("/")) {
      throw cursor.malformed("an interval has a slash between its start and its end");
    }
    int place = cursor.place();
    Edge end = edge();
    if (start.date() == null && end.date() == null) {
      throw new DateFault("date-open", "one side of an interval must be known", place);
    }
    Span span = new Span(start, end);
    if (!span.isInOrder()) {
      throw new DateFault("date-order", "the end lies before the start", place);
    }
    return span;
  }

  /** A side of an interval, which may be open or unknown. */
  private Edge edge() {
    if (cursor.take("..")) {
      return Edge.OPEN;
    }
    boolean nothing = cursor.sees("/") || cursor.atEnd() && cursor.place() > 0;
    return nothing ? Edge.UNKNOWN : new Edge(dates.read(), "");
  }

  private OneOf oneOf() {
    List<OneOf.Choice> choices = new ArrayList<>();
    do {
      cursor.skipBlanks();
      choices.add(choice(choices.isEmpty()));
      cursor.skipBlanks();
    } while (cursor.take(","));
    if (!cursor.take("]")) {
      throw cursor.malformed("a comma or ] is needed here");
    }
    return new OneOf(choices);
  }

  private OneOf.Choice choice(boolean first) {
    if (first && cursor.take("..")) {
      cursor.skipBlanks();
      return new OneOf.Choice(null, dates.read(), true);
    }
    CalendarDate from = dates.read();
    cursor.skipBlanks();
    if (!cursor.take("..")) {
      return new OneOf.Choice(from, from, false);
    }
    cursor.skipBlanks();
    int place = cursor.place();
    @Nullable CalendarDate to = cursor.sees("]") ? null : dates.read();
    OneOf.Choice range = new OneOf.Choice(from, to, true);
    if (!range.isInOrder()) {
      throw new DateFault("date-order", "the end lies before the start", place);
    }
    return range;
  }
}
