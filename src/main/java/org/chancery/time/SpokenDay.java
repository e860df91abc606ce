package org.chancery.time;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "12 March 2001", "March 12, 2001", "03/04/1922", "22 Esfand 1379", "44 BC". */
final class SpokenDay {
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})");

  private static final Pattern BEFORE_CHRIST =
      Pattern.compile("(.*?)([0-9]{1,4}) (?:bc|bce|b\\.c|b\\.c\\.e)\\.?");

  private static final Pattern PERSIAN_DAY = Pattern.compile("1[34][0-9]{2}-[0-9]{2}-[0-9]{2}");
  private static final String CONVERTED = "converted from the Persian calendar";

  private SpokenDay() {}

  static List<Proposal> read(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return ofNumbers(numbers);
    }
    Matcher before = BEFORE_CHRIST.matcher(text);
    if (before.matches()) {
      return beforeChrist(before);
    }
    return in(text, SourceCalendar.GREGORIAN, null, "a date by its name")
        .or(() -> in(text, SourceCalendar.PERSIAN, SourceCalendar.PERSIAN, CONVERTED))
        .stream()
        .toList();
  }

  /** A day in figures whose year may be one of the Persian calendar within living memory. */
  static Stream<Proposal> inPersianYears(String text) {
    return PERSIAN_DAY.matcher(text).matches()
        ? in(text, SourceCalendar.PERSIAN, SourceCalendar.PERSIAN, CONVERTED).stream()
        : Stream.empty();
  }

  /** A date of a calendar, as the Gregorian one has it. */
  static Optional<Proposal> in(
      String text, SourceCalendar calendar, @Nullable SourceCalendar told, String why) {
    return WrittenDates.read(text, calendar)
        .flatMap(calendar::daysOf)
        .map(days -> new Proposal(Edtf.parse(DaysInEdtf.of(days)), told, why));
  }

  private static List<Proposal> ofNumbers(Matcher numbers) {
    int first = Integer.parseInt(numbers.group(1));
    int second = Integer.parseInt(numbers.group(3));
    int year = Integer.parseInt(numbers.group(4));
    Stream<Proposal> dayFirst = day(new WrittenDate(year, second, first), "day before month");
    boolean dots = numbers.group(2).equals(".");
    Stream<Proposal> monthFirst =
        dots || first == second
            ? Stream.empty()
            : day(new WrittenDate(year, first, second), "month before day");
    return Stream.concat(dayFirst, monthFirst).toList();
  }

  private static Stream<Proposal> day(WrittenDate date, String why) {
    return date.month() == 0 || date.day() == 0
        ? Stream.empty()
        : SourceCalendar.GREGORIAN.daysOf(date).stream()
            .map(days -> Proposal.of(DaysInEdtf.of(days), why));
  }

  private static List<Proposal> beforeChrist(Matcher before) {
    int year = 1 - Integer.parseInt(before.group(2));
    return WrittenDates.read(before.group(1) + "0001", SourceCalendar.GREGORIAN)
        .map(date -> new WrittenDate(year, date.month(), date.day()))
        .flatMap(SourceCalendar.GREGORIAN::daysOf)
        .map(days -> Proposal.of(DaysInEdtf.of(days), "the year 1 BCE is 0000"))
        .stream()
        .toList();
  }
}
