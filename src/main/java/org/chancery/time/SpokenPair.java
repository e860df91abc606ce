package org.chancery.time;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "between 1 and 5 March 2022", "19 or 20 July 2022", "19-20 January 2022", "1853 to 1856". */
final class SpokenPair {
  private static final Pattern BETWEEN = Pattern.compile("between (.+?) and (.+)");
  private static final Pattern OR =
      Pattern.compile("(?:either )?(?:on |in )?(.+?) or (?:on |in )?(.+)");

  private static final Pattern SPAN =
      Pattern.compile("(?:from )?(.+?) ?(?: to | until | till | through |-) ?(.+)");

  private static final Pattern ABBREVIATED = Pattern.compile("([0-9]{2})([0-9]{2})[-/]([0-9]{2})");
  private static final int MONTHS = 12;

  private SpokenPair() {}

  static List<Proposal> read(String text, SpokenDates.Inner inner) {
    Matcher between = BETWEEN.matcher(text);
    if (between.matches()) {
      return both(
          inner, between, (from, to) -> "[" + from + ".." + to + "]", "some day between them");
    }
    Matcher or = OR.matcher(text);
    if (or.matches()) {
      return both(inner, or, (one, other) -> "[" + one + "," + other + "]", "one of them");
    }
    Matcher span = SPAN.matcher(text);
    return span.matches()
        ? both(inner, span, (from, to) -> from + "/" + to, "from one to the other")
        : List.of();
  }

  /** "1914-18" as a span of years, where the end is no month. */
  static Optional<Proposal> yearsAbbreviated(String text) {
    Matcher found = ABBREVIATED.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    int end = Integer.parseInt(found.group(3));
    return end > MONTHS && end > Integer.parseInt(found.group(2))
        ? Optional.of(
            Proposal.of(
                found.group(1) + found.group(2) + "/" + found.group(1) + found.group(3),
                "from one year to another of the century"))
        : Optional.empty();
  }

  private static List<Proposal> both(
      SpokenDates.Inner inner, Matcher pair, BinaryOperator<String> joined, String why) {
    Optional<Proposal> years = yearsAbbreviated(pair.group());
    if (years.isPresent()) {
      return years.stream().toList();
    }
    List<Proposal> second = completed(inner, pair.group(2), pair.group(1).split(" ")[0]);
    return second.stream()
        .flatMap(
            last ->
                first(inner, pair.group(1), pair.group(2), last)
                    .flatMap(
                        first ->
                            last.as(joined.apply(first.edtf().text(), last.edtf().text()), why)))
        .toList();
  }

  /** The second of a pair; of "March 1 and 5, 2022" the month is told with the first. */
  private static List<Proposal> completed(SpokenDates.Inner inner, String text, String month) {
    List<Proposal> whole = inner.read(text);
    boolean aloneIsDate = whole.stream().anyMatch(one -> one.single() != null);
    return aloneIsDate ? whole : inner.read(month + " " + text);
  }

  /** The first of a pair, read as the second was; what it leaves out is said with the second. */
  private static Stream<Proposal> first(
      SpokenDates.Inner inner, String text, String second, Proposal last) {
    List<String> words = List.of(second.split(" "));
    return IntStream.range(1, words.size())
        .mapToObj(from -> text + " " + String.join(" ", words.subList(from, words.size())))
        .map(longer -> alike(inner.read(longer), last, true))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(() -> alike(inner.read(text), last, false))
        .stream();
  }

  /** Those read in the same way, as far as there is more than one. */
  private static List<Proposal> alike(List<Proposal> dates, Proposal last, boolean sameGrain) {
    return dates.stream()
        .filter(one -> one.single() != null)
        .filter(one -> dates.size() == 1 || one.why().equals(last.why()))
        .filter(one -> !sameGrain || one.edtf().precision() == last.edtf().precision())
        .toList();
  }
}
