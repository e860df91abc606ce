package org.chancery.time;

/** Years in English. */
final class YearWords {
  private static final int DECADE = 10;

  private YearWords() {}

  /** "2022", "44 BCE", "the 1990s", "the years 1900–1999", "an unknown year". */
  static String of(YearForm year) {
    if (year.isExact()) {
      return said(year.value());
    }
    if (year.isUnknown()) {
      return "an unknown year";
    }
    if (!year.isSpan()) {
      return "a year of the form " + year;
    }
    int first = year.first();
    int last = year.last();
    if (year.significant() == 0 && first >= DECADE && last - first == DECADE - 1) {
      return "the " + first + "s";
    }
    String span = "the years " + span(first, last);
    return year.significant() == 0 ? span : span + ", estimated " + said(year.value());
  }

  /** "1922–1923". */
  static String andNext(YearForm year) {
    return span(year.value(), year.value() + 1);
  }

  private static String span(int first, int last) {
    return last <= 0 ? (1 - first) + "–" + (1 - last) + " BCE" : said(first) + "–" + last;
  }

  /** Astronomical years: 0 is 1 BCE. */
  private static String said(int year) {
    return year > 0 ? Integer.toString(year) : (1 - year) + " BCE";
  }
}
