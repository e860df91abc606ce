package org.chancery.time;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Single dates in English. */
final class DateWords {
  private DateWords() {}

  /** "19 January 2022", "about March 2001", "11 June 2004 (year uncertain)". */
  static String of(CalendarDate date) {
    Doubts doubts = Doubts.of(date);
    return doubts
        .whole()
        .map(doubt -> doubt.adverb() + " " + bare(date))
        .orElseGet(() -> bare(date) + doubts.inBrackets());
  }

  /** "on 19 January 2022", "in 2022", "possibly in 2022", "about March 2001". */
  static String placed(CalendarDate date) {
    Doubts doubts = Doubts.of(date);
    return doubts
        .whole()
        .map(doubt -> doubt == Qualifier.UNCERTAIN ? "possibly " + inPlace(date) : of(date))
        .orElseGet(() -> inPlace(date) + doubts.inBrackets());
  }

  private static String inPlace(CalendarDate date) {
    return preposition(date) + bare(date);
  }

  static String preposition(CalendarDate date) {
    return date.day() == null ? "in " : "on ";
  }

  /** A span of two, with what both share said once. */
  static String between(CalendarDate from, CalendarDate to) {
    return from.isPlain() && to.isPlain() ? compact(from, to) : of(from) + " – " + of(to);
  }

  private static String compact(CalendarDate from, CalendarDate to) {
    boolean sameYear =
        from.year().equals(to.year()) && from.month() != null && from.precision() == to.precision();
    if (sameYear && from.day() != null && from.month().equals(to.month())) {
      return from.day().value().value() + "–" + bare(to);
    }
    return (sameYear ? withoutYear(from) : bare(from)) + " – " + bare(to);
  }

  /** "19 January" of a plain day, "January" of a plain month. */
  static String withoutYear(CalendarDate date) {
    String month = monthOf(date).map(mask -> name(mask.value())).orElse("");
    return date.day() == null ? month : date.day().value().value() + " " + month;
  }

  private static Optional<Mask> monthOf(CalendarDate date) {
    return Optional.ofNullable(date.monthMask());
  }

  /** Without what is in doubt. */
  private static String bare(CalendarDate date) {
    YearForm year = date.year().value();
    String inYear = YearWords.of(year);
    Optional<PartOfYear> part = date.part();
    if (part.isPresent()) {
      return part.orElseThrow().inWords(year);
    }
    @Nullable Mask month = date.monthMask();
    if (month == null) {
      return inYear;
    }
    String ofYear = year.isExact() ? " " + inYear : " of " + inYear;
    @Nullable Mask day = date.dayMask();
    if (day == null) {
      return month.isUnknown() ? "an unknown month of " + inYear : months(month) + ofYear;
    }
    if (month.isUnknown() && day.isUnknown()) {
      return year.isUnknown() ? "an unknown day" : "an unknown day of " + inYear;
    }
    String inMonth = month.isUnknown() ? "an unknown month of " + inYear : months(month) + ofYear;
    return days(year, month, day) + inMonth;
  }

  private static String months(Mask month) {
    return month.isExact()
        ? name(month.value())
        : listed(
            month.upTo(Month.values().length).boxed().toList(),
            number -> name(number),
            "one of the months from ");
  }

  private static String days(YearForm year, Mask month, Mask day) {
    if (day.isUnknown()) {
      return "an unknown day of ";
    }
    String joint = month.isExact() ? " " : " of ";
    if (day.isExact()) {
      return (month.isExact() ? "" : "day ") + day.value() + joint;
    }
    return listed(PossibleDays.inMonth(year, month, day), String::valueOf, "a day from ") + joint;
  }

  /** "5, 15 or 25"; of more than two in a row the first and the last. */
  private static String listed(List<Integer> numbers, IntFunction<String> said, String row) {
    int first = numbers.getFirst();
    int last = numbers.getLast();
    if (numbers.size() > 2 && last - first == numbers.size() - 1) {
      return row + said.apply(first) + " to " + said.apply(last);
    }
    return or(numbers.stream().map(said::apply).toList());
  }

  /** "a", "a or b", "a, b or c". */
  static String or(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private static String name(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
