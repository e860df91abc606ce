package org.chancery.time;

import org.jspecify.annotations.Nullable;

/** Reads single dates of EDTF. */
final class DateParser {
  private static final int YEAR_DIGITS = 4;
  private static final int MONTHS = 12;

  private final Cursor cursor;

  DateParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads one date as far as it goes. */
  CalendarDate read() {
    int place = cursor.place();
    Component<YearForm> year = year();
    mustBeInRange(year.value(), place);
    boolean whole = year.value().mask().digits().length() == YEAR_DIGITS;
    if (!whole || year.value().significant() > 0 || !cursor.take("-")) {
      return new CalendarDate(year, null, null);
    }
    int monthPlace = cursor.place();
    Component<Mask> month = component("a month has two digits");
    CalendarDate date = new CalendarDate(year, month, null);
    if (date.part().isEmpty() && month.value().upTo(MONTHS).findAny().isEmpty()) {
      throw new DateFault("date-impossible", "there is no such month", monthPlace);
    }
    return date.part().isPresent() || !cursor.take("-") ? date : withDay(year, month);
  }

  private CalendarDate withDay(Component<YearForm> year, Component<Mask> month) {
    int place = cursor.place();
    Component<Mask> day = component("a day has two digits");
    CalendarDate date = new CalendarDate(year, month, day);
    if (PossibleDays.of(year.value(), month.value(), day.value()).isEmpty()) {
      throw new DateFault("date-impossible", "there is no such day in the calendar", place);
    }
    if (day.value().isExact() && month.value().isExact() && cursor.peek() == 'T') {
      new TimeOfDay(cursor).skip();
    }
    return date;
  }

  private Component<Mask> component(String detail) {
    @Nullable Qualifier alone = cursor.qualifier();
    int place = cursor.place();
    String digits = cursor.digits();
    if (digits.length() != 2) {
      throw new DateFault("date-malformed", detail, place);
    }
    return new Component<>(alone, new Mask(digits), cursor.qualifier());
  }

  private Component<YearForm> year() {
    @Nullable Qualifier alone = cursor.qualifier();
    int place = cursor.place();
    if (cursor.peek() == 'Y') {
      throw longYear();
    }
    boolean negative = cursor.take("-");
    String digits = cursor.digits();
    YearForm form = new YearForm(negative, new Mask(digits), 0);
    boolean short4 = digits.length() == 2 || digits.length() == 3;
    if (digits.length() != YEAR_DIGITS && !(short4 && form.mask().isExact())) {
      throw new DateFault("date-malformed", wrongYear(digits), place);
    }
    if (negative && form.mask().isExact() && form.mask().value() == 0) {
      throw new DateFault("date-malformed", "the year before 0001 is 0000: it has no sign", place);
    }
    return new Component<>(alone, significant(form), cursor.qualifier());
  }

  private static String wrongYear(String digits) {
    return digits.isEmpty()
        ? "not a date that is understood: write a day, a month, a year or an interval of them,"
            + " such as 2022-01-19, 2022-01, 2022 or 2022-01-19/2022-01-20"
        : "a year has four digits, a decade three, a century two";
  }

  private YearForm significant(YearForm form) {
    boolean exact = form.mask().isExact() && form.mask().digits().length() == YEAR_DIGITS;
    if (!exact || !cursor.take("S")) {
      return form;
    }
    int place = cursor.place();
    String digits = cursor.knownDigits();
    if (digits.length() != 1 || digits.equals("0") || Integer.parseInt(digits) > YEAR_DIGITS) {
      throw new DateFault("date-malformed", "of a year 1 to 4 digits are significant", place);
    }
    return new YearForm(form.negative(), form.mask(), Integer.parseInt(digits));
  }

  /** Those of five digits and more, and those with an exponent, lie far outside. */
  private DateFault longYear() {
    int place = cursor.place();
    cursor.take("Y");
    cursor.take("-");
    int digitsAt = cursor.place();
    String digits = cursor.knownDigits();
    boolean exponential = cursor.take("E");
    boolean wellFormed =
        exponential
            ? !digits.isEmpty() && !cursor.knownDigits().isEmpty()
            : digits.length() > YEAR_DIGITS;
    return wellFormed && !digits.startsWith("0")
        ? outOfRange(place)
        : new DateFault(
            "date-malformed", "Y stands before a year of five digits or more", digitsAt);
  }

  private static void mustBeInRange(YearForm year, int place) {
    if (year.first() < Bounds.CALENDAR.earliest().getYear()) {
      throw outOfRange(place);
    }
  }

  private static DateFault outOfRange(int place) {
    return new DateFault(
        "date-out-of-range", "years run from -4000 to 9999, written with four digits", place);
  }
}
