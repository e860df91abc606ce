package org.chancery.time;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads dates as people write them, day by day, month by month or year by year. */
final class WrittenDates {
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{3,4})[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?");

  private static final Pattern YEAR = Pattern.compile("[0-9]{3,4}");
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?");

  private WrittenDates() {}

  /** Reads a day, a month or a year of a calendar; nothing where it is none. */
  static Optional<WrittenDate> read(String text, SourceCalendar calendar) {
    Matcher numbers = NUMBERS.matcher(text.strip());
    if (numbers.matches()) {
      String day = numbers.group(3);
      return Optional.of(
          new WrittenDate(
              number(numbers.group(1)), number(numbers.group(2)), day == null ? 0 : number(day)));
    }
    List<String> words = words(text);
    return switch (words.size()) {
      case 1 -> year(words.getFirst()).map(year -> new WrittenDate(year, 0, 0));
      case 2 -> date(words.get(1), words.get(0), null, calendar);
      case 3 ->
          date(words.get(2), words.get(1), words.get(0), calendar)
              .or(() -> date(words.get(2), words.get(0), words.get(1), calendar));
      default -> Optional.empty();
    };
  }

  /** Words and numbers, without commas and "of". */
  static List<String> words(String text) {
    return Stream.of(text.strip().split("[\\s,]+"))
        .filter(word -> !word.isEmpty() && !word.equals("of") && !word.equals("the"))
        .toList();
  }

  private static Optional<WrittenDate> date(
      String year, String month, @Nullable String day, SourceCalendar calendar) {
    Optional<Integer> dayNumber = day == null ? Optional.of(0) : day(day);
    return year(year)
        .flatMap(
            inYear ->
                Months.of(month, calendar)
                    .flatMap(
                        inMonth ->
                            dayNumber.map(number -> new WrittenDate(inYear, inMonth, number))));
  }

  static Optional<Integer> year(String word) {
    return YEAR.matcher(word).matches() ? Optional.of(number(word)) : Optional.empty();
  }

  static Optional<Integer> day(String word) {
    Matcher day = DAY.matcher(word);
    return day.matches() && number(day.group(1)) > 0
        ? Optional.of(number(day.group(1)))
        : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
