package org.chancery.time;

import org.jspecify.annotations.Nullable;

/** A place in a text that is read from left to right. */
final class Cursor {
  private static final char NOTHING = '\0';

  private final String text;
  private int place;

  Cursor(String text) {
    this.text = text;
  }

  int place() {
    return place;
  }

  boolean atEnd() {
    return place == text.length();
  }

  /** The next character; NUL at the end. */
  char peek() {
    return atEnd() ? NOTHING : text.charAt(place);
  }

  boolean sees(String expected) {
    return text.startsWith(expected, place);
  }

  /** Steps over a text if it comes next; whether it did. */
  boolean take(String expected) {
    boolean seen = sees(expected);
    if (seen) {
      place += expected.length();
    }
    return seen;
  }

  /** Steps over all blanks. */
  void skipBlanks() {
    while (peek() == ' ') {
      place++;
    }
  }

  /** The digits that come next, known or unknown. */
  String digits() {
    int from = place;
    while (isDigit(peek()) || peek() == Mask.UNKNOWN) {
      place++;
    }
    return text.substring(from, place);
  }

  /** The digits that come next, all of them known. */
  String knownDigits() {
    int from = place;
    while (isDigit(peek())) {
      place++;
    }
    return text.substring(from, place);
  }

  private static boolean isDigit(char one) {
    return one >= '0' && one <= '9';
  }

  /** The qualifier that comes next, if one does. */
  @Nullable Qualifier qualifier() {
    @Nullable Qualifier found = Qualifier.of(peek());
    if (found != null) {
      place++;
    }
    return found;
  }

  /** What is wrong with the text here. */
  DateFault malformed(String detail) {
    return new DateFault("date-malformed", detail, place);
  }
}
