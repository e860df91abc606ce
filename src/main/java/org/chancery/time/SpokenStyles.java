package org.chancery.time;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "12/25 March 1921", "28 February/13 March 1921", "12 (25) March 1921", "12 March 1921 O.S.". */
final class SpokenStyles {
  private static final Pattern OLD =
      Pattern.compile("(.+?) \\(?(?:o\\.? ?s\\.?|old style|julian)\\)?");

  private static final Pattern BOTH =
      Pattern.compile(
          "([0-9]{1,2}) ?([a-z]*) ?(?:/|\\() ?([0-9]{1,2})\\)? ([a-z]+)\\)? ([0-9]{4})\\)?");

  private SpokenStyles() {}

  static List<Proposal> read(String text) {
    Matcher old = OLD.matcher(text);
    if (old.matches()) {
      return SpokenDay.in(
              old.group(1),
              SourceCalendar.JULIAN,
              SourceCalendar.JULIAN,
              "converted from the Julian calendar")
          .stream()
          .toList();
    }
    Matcher both = BOTH.matcher(text);
    return both.matches() ? ofBoth(both) : List.of();
  }

  private static List<Proposal> ofBoth(Matcher both) {
    String year = both.group(5);
    String month = both.group(2).isEmpty() ? both.group(4) : both.group(2);
    String first = both.group(1) + " " + month + " " + year;
    String second = both.group(3) + " " + both.group(4) + " " + year;
    @Nullable String julian = edtf(first, SourceCalendar.JULIAN);
    @Nullable String old = edtf(first, SourceCalendar.GREGORIAN);
    @Nullable String now = edtf(second, SourceCalendar.GREGORIAN);
    if (old == null || now == null) {
      return List.of();
    }
    Proposal oneOfTwo = Proposal.of("[" + old + "," + now + "]", "one of two days");
    return now.equals(julian)
        ? Stream.of(Proposal.of(now, "old style and new style of one day"), oneOfTwo).toList()
        : List.of(oneOfTwo);
  }

  private static @Nullable String edtf(String text, SourceCalendar calendar) {
    Optional<Bounds> days = WrittenDates.read(text, calendar).flatMap(calendar::daysOf);
    return days.map(DaysInEdtf::of).orElse(null);
  }
}
