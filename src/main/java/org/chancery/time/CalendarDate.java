package org.chancery.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year, a month or a day of the Gregorian calendar: EDTF level 0 without times. */
record CalendarDate(int year, int month, int day) {
  private static final Pattern FORM = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final int FIRST_YEAR = -4000;

  static CalendarDate parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || text.startsWith("-0000")) {
      throw new DateFault(
          "date-malformed",
          "not a date that is understood: write a day, a month, a year or an interval of them,"
              + " such as 2022-01-19, 2022-01, 2022 or 2022-01-19/2022-01-20");
    }
    int year = Integer.parseInt(parts.group(1));
    int month = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    int day = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    if (year < FIRST_YEAR) {
      throw new DateFault("date-out-of-range", "years run from -4000 to 9999");
    }
    if (!exists(year, parts.group(2), month, parts.group(3), day)) {
      throw new DateFault("date-impossible", "there is no such day in the calendar");
    }
    return new CalendarDate(year, month, day);
  }

  private static boolean exists(int year, String monthText, int month, String dayText, int day) {
    try {
      LocalDate.of(year, monthText == null ? 1 : month, dayText == null ? 1 : day);
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  Bounds bounds() {
    if (day > 0) {
      LocalDate only = LocalDate.of(year, month, day);
      return new Bounds(only, only);
    }
    if (month > 0) {
      YearMonth within = YearMonth.of(year, month);
      return new Bounds(within.atDay(1), within.atEndOfMonth());
    }
    return new Bounds(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  String inWords() {
    return (day > 0 ? day + " " : "") + monthInWords() + yearInWords();
  }

  /** A span, with what both sides share said once. */
  String inWordsTo(CalendarDate end) {
    boolean sameYear = year == end.year && month > 0 && end.month > 0;
    if (sameYear && month == end.month && day > 0 && end.day > 0) {
      return day + "–" + end.inWords();
    }
    if (sameYear) {
      return (day > 0 ? day + " " : "") + monthInWords().strip() + " – " + end.inWords();
    }
    return inWords() + " – " + end.inWords();
  }

  private String monthInWords() {
    if (month == 0) {
      return "";
    }
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " ";
  }

  /** Astronomical years: 0 is 1 BCE. */
  private String yearInWords() {
    return year > 0 ? Integer.toString(year) : (1 - year) + " BCE";
  }
}
