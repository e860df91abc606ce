package org.chancery.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "spring 1922", "Q3 2022", "first half of 2022", "the 1990s". */
final class SpokenPart {
  private static final Pattern SEASON =
      Pattern.compile(
          "(?:the )?(spring|summer|autumn|fall|winter) (?:of"
              + " )?([0-9]{4})(?:[/-]([0-9]{2}|[0-9]{4}))?");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:the )?(?:([qh])([1-4])|(first|second|third|fourth|1st|2nd|3rd|4th) (quarter|half))"
              + " (?:of )?([0-9]{4})");

  private static final Pattern DECADE = Pattern.compile("(?:the )?([0-9]{3})0'?s");

  private static final Pattern CENTURY =
      Pattern.compile("(?:the )?([0-9]{1,2})(?:st|nd|rd|th) century");

  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  private SpokenPart() {}

  static List<Proposal> read(String text) {
    Matcher season = SEASON.matcher(text);
    if (season.matches()) {
      return season(season);
    }
    Matcher numbered = NUMBERED.matcher(text);
    if (numbered.matches()) {
      return numbered(numbered);
    }
    Matcher decade = DECADE.matcher(text);
    if (decade.matches()) {
      return decade(decade.group(1));
    }
    Matcher century = CENTURY.matcher(text);
    return century.matches() ? century(Integer.parseInt(century.group(1))) : List.of();
  }

  private static List<Proposal> season(Matcher found) {
    String name = found.group(1).equals("fall") ? "autumn" : found.group(1);
    int code = PartOfYear.FIRST_CODE + SEASONS.indexOf(name);
    int year = Integer.parseInt(found.group(2));
    @Nullable String next = found.group(3);
    if (next != null) {
      boolean follows = (year + 1) % 100 == Integer.parseInt(next) % 100;
      return name.equals("winter") && follows
          ? List.of(Proposal.of(year(year) + "-" + code, "a winter over the new year"))
          : List.of();
    }
    Proposal inYear = Proposal.of(year(year) + "-" + code, "a season");
    return name.equals("winter") && year > 0
        ? List.of(
            Proposal.of(year(year) + "-" + code, "the winter that began in that year"),
            Proposal.of(year(year - 1) + "-" + code, "the winter that ended in that year"))
        : List.of(inYear);
  }

  private static String year(int number) {
    return "%04d".formatted(number);
  }

  private static List<Proposal> numbered(Matcher found) {
    boolean quarter = "q".equals(found.group(1)) || "quarter".equals(found.group(4));
    int place =
        found.group(2) == null ? place(found.group(3)) : Integer.parseInt(found.group(2)) - 1;
    if (!quarter && place > 1) {
      return List.of();
    }
    int code = (quarter ? 33 : 40) + place;
    return List.of(
        Proposal.of(found.group(5) + "-" + code, quarter ? "a quarter" : "half of a year"));
  }

  private static int place(String ordinal) {
    int named = ORDINALS.indexOf(ordinal);
    return named < 0 ? ordinal.charAt(0) - '1' : named;
  }

  private static List<Proposal> decade(String digits) {
    Proposal decade = Proposal.of(digits + "X", "a decade");
    return digits.endsWith("0")
        ? List.of(decade, Proposal.of(digits.substring(0, 2) + "XX", "a century"))
        : List.of(decade);
  }

  private static List<Proposal> century(int number) {
    return number == 0
        ? List.of()
        : List.of(
            Proposal.of(
                "%02dXX".formatted(number - 1), "years that begin with the digits before it"),
            Proposal.of(
                "[%04d..%04d]".formatted(100 * number - 99, 100 * number),
                "counted from the year 1"));
  }
}
