package org.chancery.time;

/** The time behind a day: it must be one, and is not kept. */
final class TimeOfDay {
  private static final int HOURS = 24;
  private static final int LAST_MINUTE = 59;
  private static final int WEST = 12;
  private static final int EAST = 14;

  private final Cursor cursor;

  TimeOfDay(Cursor cursor) {
    this.cursor = cursor;
  }

  void skip() {
    cursor.take("T");
    int place = cursor.place();
    int hour = number(HOURS);
    expectColon();
    int rest = number(LAST_MINUTE);
    if (cursor.take(":")) {
      rest += number(LAST_MINUTE) + fraction();
    }
    if (hour == HOURS && rest > 0) {
      throw new DateFault("date-impossible", "a day ends at 24:00:00", place);
    }
    if (!cursor.take("Z")) {
      offset();
    }
  }

  /** Something if the fraction of a second is more than nothing. */
  private int fraction() {
    if (!cursor.take(".")) {
      return 0;
    }
    String digits = cursor.knownDigits();
    if (digits.isEmpty()) {
      throw cursor.malformed("digits follow the point of a second");
    }
    return digits.chars().anyMatch(digit -> digit != '0') ? 1 : 0;
  }

  private void offset() {
    boolean west = cursor.take("-") || cursor.take("−");
    if (!west && !cursor.take("+")) {
      return;
    }
    int place = cursor.place();
    int hours = number(EAST);
    int minutes = cursor.take(":") ? number(LAST_MINUTE) : 0;
    int most = west ? WEST : EAST;
    if (hours > most || hours == most && minutes > 0) {
      throw new DateFault("date-impossible", "offsets run from -12:00 to +14:00", place);
    }
  }

  private int number(int most) {
    int place = cursor.place();
    String digits = cursor.knownDigits();
    if (digits.length() != 2) {
      throw new DateFault("date-malformed", "a time is written as 10:30 or 10:30:45", place);
    }
    int number = Integer.parseInt(digits);
    if (number > most) {
      throw new DateFault("date-impossible", "there is no such time", place);
    }
    return number;
  }

  private void expectColon() {
    if (!cursor.take(":")) {
      throw cursor.malformed("a time is written as 10:30 or 10:30:45");
    }
  }
}
