package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "before 24 February 2022", "before the war of 2022-02-24", "after 3 May 1921", "by 1922". */
final class SpokenRelation {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:some time |sometime |shortly |long |immediately )?"
              + "(before|prior to|after|by|on or before|no later than|not later than|not after"
              + "|on or after|not before|no earlier than|until|till|up to|since|from) (.+?)"
              + "(?: on| onwards?)?");

  private static final String NAMED = "the words before the date say what it is of";

  private SpokenRelation() {}

  static List<Proposal> read(String text, SpokenDates.Inner inner) {
    Matcher found = FORM.matcher(text);
    return found.matches()
        ? dates(found.group(2), inner).stream()
            .flatMap(date -> related(found.group(1), date))
            .toList()
        : List.of();
  }

  /** The date, or the one at the end of words that have no number. */
  private static List<Proposal> dates(String text, SpokenDates.Inner inner) {
    List<Proposal> whole = inner.read(text);
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    while (whole.isEmpty() && words.size() > 1 && !words.getFirst().matches(".*[0-9].*")) {
      words.removeFirst();
      whole =
          inner.read(String.join(" ", words)).stream()
              .flatMap(date -> date.as(date.edtf().text(), NAMED))
              .toList();
    }
    return whole;
  }

  private static Stream<Proposal> related(String relation, Proposal date) {
    @Nullable CalendarDate single = date.single();
    if (single == null) {
      return Stream.empty();
    }
    return switch (relation) {
      case "before", "prior to" ->
          date.as(upTo(single.previous().orElse(single)), "some day before it");
      case "after" -> date.as(since(single.next().orElse(single)), "some day after it");
      case "on or after", "not before", "no earlier than" ->
          date.as(since(single), "some day from then on");
      case "since", "from" -> date.as(single + "/..", "a span that goes on");
      case "until", "till", "up to" ->
          Stream.concat(
              date.as("../" + single, "a span that ended then"),
              date.as(upTo(single), "some day up to then"));
      default -> date.as(upTo(single), "some day up to then");
    };
  }

  private static String upTo(CalendarDate date) {
    return "[.." + date + "]";
  }

  private static String since(CalendarDate date) {
    return "[" + date + "..]";
  }
}
