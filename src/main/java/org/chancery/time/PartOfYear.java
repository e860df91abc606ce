package org.chancery.time;

import java.time.LocalDate;
import java.util.List;

/**
 * A season, quarter, third or half of a year, by its code 21 to 41 of ISO 8601-2.
 *
 * <p>EDTF gives seasons no days; its tools take the quarters of the year. On the clocks a season is
 * what people mean: spring from March to May, in the south from September to November.
 */
record PartOfYear(int code) {
  static final int FIRST_CODE = 21;
  static final int LAST_CODE = 41;

  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  private static final List<String> THIRDS = List.of("first", "second", "last");

  private enum Sort {
    SEASON(21, 3),
    NORTHERN(25, 3),
    SOUTHERN(29, 3),
    QUARTER(33, 3),
    THIRD(37, 4),
    HALF(40, 6);

    private final int firstCode;
    private final int months;

    Sort(int firstCode, int months) {
      this.firstCode = firstCode;
      this.months = months;
    }

    private static Sort of(int code) {
      Sort found = SEASON;
      for (Sort one : values()) {
        found = code >= one.firstCode ? one : found;
      }
      return found;
    }
  }

  static boolean isCode(int number) {
    return number >= FIRST_CODE && number <= LAST_CODE;
  }

  private Sort sort() {
    return Sort.of(code);
  }

  private int place() {
    return code - sort().firstCode;
  }

  Precision precision() {
    return switch (sort()) {
      case SEASON, NORTHERN, SOUTHERN, QUARTER -> Precision.QUARTER;
      case THIRD -> Precision.THIRD_OF_YEAR;
      case HALF -> Precision.HALF_YEAR;
    };
  }

  /** The months that the tools of EDTF take. */
  Bounds statedIn(int year) {
    int place = sort() == Sort.SOUTHERN ? (place() + 1) % SEASONS.size() : place();
    return months(year, 1 + sort().months * place);
  }

  /** The months that people mean; a winter that begins in December is of that year. */
  Bounds onClockIn(int year) {
    return switch (sort()) {
      case SEASON, NORTHERN -> months(year, 3 + 3 * place());
      case SOUTHERN -> months(year, (8 + 3 * place()) % 12 + 1);
      case QUARTER, THIRD, HALF -> statedIn(year);
    };
  }

  private Bounds months(int year, int first) {
    LocalDate start = LocalDate.of(year, first, 1);
    LocalDate end = start.plusMonths(sort().months).minusDays(1);
    LocalDate last = Bounds.CALENDAR.latest();
    return new Bounds(start, end.isAfter(last) ? last : end);
  }

  /** "spring 1922", "winter 1922–1923", "the first quarter of 1922". */
  String inWords(YearForm year) {
    String named = YearWords.of(year);
    return switch (sort()) {
      case SEASON -> season(year);
      case NORTHERN -> "northern " + season(year);
      case SOUTHERN -> "southern " + season(year);
      case QUARTER -> "the " + ORDINALS.get(place()) + " quarter of " + named;
      case THIRD -> "the " + THIRDS.get(place()) + " four months of " + named;
      case HALF -> "the " + ORDINALS.get(place()) + " half of " + named;
    };
  }

  private String season(YearForm year) {
    String season = SEASONS.get(place()) + " ";
    if (!year.isExact()) {
      return season + "of " + YearWords.of(year);
    }
    boolean overNewYear = onClockIn(year.value()).latest().getYear() > year.value();
    return season + (overNewYear ? YearWords.andNext(year) : YearWords.of(year));
  }
}
