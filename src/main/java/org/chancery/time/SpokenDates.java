package org.chancery.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads dates in the words of people and proposes what they mean. Nothing is guessed: words that
 * may mean several dates have several proposals, and those that mean none have none.
 */
public final class SpokenDates {
  private static final int DEEPEST = 4;
  private static final int MOST_WORDS = 20;
  private static final Pattern A_DIGIT = Pattern.compile("[0-9]");

  private static final List<Reading> READINGS =
      List.of(
          (text, inner) -> SpokenDay.read(text),
          (text, inner) -> SpokenStyles.read(text),
          (text, inner) -> SpokenPart.read(text),
          SpokenThird::read,
          SpokenDoubt::read,
          SpokenPair::read,
          SpokenRelation::read);

  private final Map<Part, List<Proposal>> found = new HashMap<>();

  private SpokenDates() {}

  /** Reads words in one way. */
  private interface Reading {
    List<Proposal> of(String text, Inner inner);
  }

  /** Reads the words that others stand around. */
  interface Inner {
    List<Proposal> read(String text);
  }

  private record Part(String text, int depth) {}

  /** What a text may mean, the likeliest first. */
  public static List<Proposal> read(String text) {
    String stripped = text.strip();
    try {
      Proposal itself = Proposal.of(stripped, "as EDTF writes it");
      return Stream.of(
              Stream.of(itself),
              SpokenPair.yearsAbbreviated(stripped).stream(),
              SpokenDay.inPersianYears(stripped))
          .flatMap(proposals -> proposals)
          .toList();
    } catch (DateFault none) {
      return new SpokenDates().read(normal(stripped), DEEPEST);
    }
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[–—−]", "-")
        .replaceAll("[,\\s]+", " ")
        .replaceFirst("[.!]$", "")
        .strip();
  }

  private List<Proposal> read(String text, int depth) {
    boolean readable =
        depth > 0 && A_DIGIT.matcher(text).find() && text.split(" ").length <= MOST_WORDS;
    if (!readable) {
      return List.of();
    }
    Part part = new Part(text, depth);
    if (!found.containsKey(part)) {
      found.put(part, readAnew(text, depth));
    }
    return found.get(part);
  }

  private List<Proposal> readAnew(String text, int depth) {
    try {
      return List.of(Proposal.of(text, "as EDTF writes it"));
    } catch (DateFault none) {
      return READINGS.stream()
          .map(reading -> reading.of(text, inner -> read(inner, depth - 1)))
          .filter(proposals -> !proposals.isEmpty())
          .findFirst()
          .map(proposals -> proposals.stream().distinct().toList())
          .orElse(List.of());
    }
  }
}
