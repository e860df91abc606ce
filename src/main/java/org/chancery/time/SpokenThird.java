package org.chancery.time;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "early March 2022", "mid-March 2022", "late 2021", "early 1990s". */
final class SpokenThird {
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?:the )?(early|beginning of|start of|mid|middle of|late|end of)[ -](?:in )?(.+)");

  private SpokenThird() {}

  static List<Proposal> read(String text, SpokenDates.Inner inner) {
    Matcher found = WITHIN.matcher(text);
    if (!found.matches()) {
      return List.of();
    }
    int third =
        switch (found.group(1)) {
          case "early", "beginning of", "start of" -> 0;
          case "mid", "middle of" -> 1;
          default -> 2;
        };
    return inner.read(found.group(2)).stream().flatMap(whole -> thirdOf(whole, third)).toList();
  }

  private static Stream<Proposal> thirdOf(Proposal whole, int third) {
    @Nullable CalendarDate date = whole.single();
    if (date == null || date.components().anyMatch(one -> one.upToHere() != null)) {
      return Stream.empty();
    }
    LocalDate first = date.stated().earliest();
    return switch (date.precision()) {
      case MONTH ->
          whole.as(
              days(
                  first.plusDays(10L * third),
                  third == 2 ? date.stated().latest() : first.plusDays(10L * third + 9)),
              "ten days of a month, or what is left of it");
      case YEAR -> whole.as(date + "-" + (37 + third), "four months of a year");
      case DECADE ->
          whole.as(
              years(first.getYear(), List.of(0, 4, 7).get(third), List.of(3, 6, 9).get(third)),
              "three or four years of a decade");
      default -> Stream.empty();
    };
  }

  private static String days(LocalDate first, LocalDate last) {
    return "["
        + DaysInEdtf.text(first, Precision.DAY)
        + ".."
        + DaysInEdtf.text(last, Precision.DAY)
        + "]";
  }

  private static String years(int decade, int first, int last) {
    return "[%04d..%04d]".formatted(decade + first, decade + last);
  }
}
