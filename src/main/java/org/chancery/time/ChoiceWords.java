package org.chancery.time;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.time.OneOf.Choice;
import org.jspecify.annotations.Nullable;

/** One of several dates in English. */
final class ChoiceWords {
  private ChoiceWords() {}

  /** "19 or 20 July 2022", "before 24 February 2022", "between 1 and 5 March 2022". */
  static String of(List<Choice> choices) {
    return DateWords.or(each(choices, DateWords::of));
  }

  /** "on 19 or 20 July 2022", "in 1667 or in December 1760", "before 24 February 2022". */
  static String placed(List<Choice> choices) {
    List<String> prepositions =
        dates(choices).map(DateWords::preposition).distinct().limit(2).toList();
    boolean shared =
        prepositions.size() == 1
            && choices.stream().noneMatch(Choice::range)
            && dates(choices).allMatch(CalendarDate::isPlain);
    return shared
        ? prepositions.getFirst() + of(choices)
        : DateWords.or(choices.stream().map(choice -> said(choice, DateWords::placed)).toList());
  }

  private static Stream<CalendarDate> dates(List<Choice> choices) {
    return choices.stream().flatMap(Choice::dates);
  }

  /** What dates share with the last of them is said there only. */
  private static List<String> each(List<Choice> choices, Function<CalendarDate, String> date) {
    if (choices.stream().anyMatch(Choice::range)) {
      return choices.stream().map(choice -> said(choice, date)).toList();
    }
    List<CalendarDate> dates = dates(choices).toList();
    CalendarDate last = dates.getLast();
    boolean share = dates.stream().allMatch(one -> sharesYear(one, last));
    boolean shareMonth = dates.stream().allMatch(one -> Objects.equals(one.month(), last.month()));
    return Stream.concat(
            dates.subList(0, dates.size() - 1).stream()
                .map(one -> share ? shortened(one, shareMonth) : date.apply(one)),
            Stream.of(date.apply(last)))
        .toList();
  }

  private static boolean sharesYear(CalendarDate one, CalendarDate other) {
    return one.isPlain()
        && other.isPlain()
        && one.year().equals(other.year())
        && one.month() != null
        && one.precision() == other.precision();
  }

  private static String shortened(CalendarDate date, boolean sharesMonth) {
    return date.day() != null && sharesMonth
        ? Integer.toString(date.day().value().value())
        : DateWords.withoutYear(date);
  }

  private static String said(Choice choice, Function<CalendarDate, String> date) {
    @Nullable CalendarDate from = choice.from();
    @Nullable CalendarDate to = choice.to();
    if (from == null) {
      return to == null ? "" : upTo(to);
    }
    if (to == null) {
      return since(from);
    }
    return choice.range() ? between(from, to) : date.apply(from);
  }

  private static String upTo(CalendarDate last) {
    return last.next()
        .map(next -> "before " + next.inWords())
        .orElseGet(() -> "by " + last.inWords());
  }

  private static String since(CalendarDate first) {
    return first
        .previous()
        .map(previous -> "after " + previous.inWords())
        .orElseGet(() -> first.inWords() + " or later");
  }

  private static String between(CalendarDate from, CalendarDate to) {
    boolean sharesMonth = Objects.equals(from.month(), to.month());
    String first = sharesYear(from, to) ? shortened(from, sharesMonth) : from.inWords();
    return "between " + first + " and " + to.inWords();
  }
}
