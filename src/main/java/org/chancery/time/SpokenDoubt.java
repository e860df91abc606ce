package org.chancery.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "c. 1853", "about March 2001", "possibly 1984", "March 1921?". */
final class SpokenDoubt {
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:in |on )?(?:circa|about|around|approximately|roughly|ca|c)(?:\\. ?| )(.+)");

  private static final Pattern PERHAPS =
      Pattern.compile("(?:possibly|perhaps|probably|maybe) (?:in |on )?(.+)|(.+) ?\\?");

  private static final Pattern PLACED = Pattern.compile("(?:in|on|during) (.+)");

  private SpokenDoubt() {}

  static List<Proposal> read(String text, SpokenDates.Inner inner) {
    Matcher about = ABOUT.matcher(text);
    if (about.matches()) {
      List<Proposal> found =
          doubted(inner.read(about.group(1)), Qualifier.APPROXIMATE, "about right");
      if (!found.isEmpty()) {
        return found;
      }
    }
    Matcher perhaps = PERHAPS.matcher(text);
    if (perhaps.matches()) {
      String date = perhaps.group(1) == null ? perhaps.group(2) : perhaps.group(1);
      return doubted(inner.read(date), Qualifier.UNCERTAIN, "in doubt");
    }
    Matcher placed = PLACED.matcher(text);
    return placed.matches() ? inner.read(placed.group(1)) : List.of();
  }

  private static List<Proposal> doubted(List<Proposal> dates, Qualifier doubt, String why) {
    return dates.stream().flatMap(date -> doubted(date, doubt, why)).toList();
  }

  private static Stream<Proposal> doubted(Proposal date, Qualifier doubt, String why) {
    String sign = Qualifier.print(doubt);
    String text =
        switch (date.edtf().expression()) {
          case CalendarDate single -> single + sign;
          case Span span when span.from().date() != null && span.to().date() != null ->
              span.from() + sign + "/" + span.to() + sign;
          case Span _, OneOf _ -> "";
        };
    return date.as(text, why);
  }
}
