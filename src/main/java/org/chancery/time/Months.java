package org.chancery.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of months as sources write them in English. */
final class Months {
  private static final List<String> ROMAN =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final List<List<String>> PERSIAN =
      List.of(
          List.of("farvardin"),
          List.of("ordibehesht", "ordibehest"),
          List.of("khordad"),
          List.of("tir"),
          List.of("mordad", "amordad"),
          List.of("shahrivar", "sharivar"),
          List.of("mehr"),
          List.of("aban"),
          List.of("azar"),
          List.of("dey", "dei"),
          List.of("bahman"),
          List.of("esfand"));

  private static final int SHORTEST = 3;

  private Months() {}

  /** The number of a month, by its name or by at least three letters of it. */
  static Optional<Integer> roman(String name) {
    String word = name.toLowerCase(Locale.ROOT).replace(".", "");
    for (int i = 0; i < ROMAN.size(); i++) {
      if (word.length() >= SHORTEST && ROMAN.get(i).startsWith(word)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  /** The number of a month of the Persian calendar. */
  static Optional<Integer> persian(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < PERSIAN.size(); i++) {
      if (PERSIAN.get(i).contains(word)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  /** The number of a month of some calendar. */
  static Optional<Integer> of(String name, SourceCalendar calendar) {
    return calendar == SourceCalendar.PERSIAN ? persian(name) : roman(name);
  }
}
