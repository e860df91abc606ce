package org.chancery.time;

import java.time.Period;

/**
 * How far a date may be off on each side, as its recorder says.
 *
 * @param number of the units
 * @param unit {@code D}, {@code W}, {@code M} or {@code Y}
 */
public record Within(int number, char unit) {
  /** How it is written: {@code P10D}, {@code P2W}, {@code P6M}, {@code P1Y}. */
  public static final String FORM = "P[0-9]{1,4}[DWMY]";

  /** Reads it; refuses anything else with a {@link DateFault}. */
  public static Within parse(String text) {
    if (!text.matches(FORM)) {
      throw new DateFault("within-malformed", "write P10D, P2W, P6M or P1Y", 0);
    }
    int last = text.length() - 1;
    return new Within(Integer.parseInt(text.substring(1, last)), text.charAt(last));
  }

  Period period() {
    return switch (unit) {
      case 'D' -> Period.ofDays(number);
      case 'W' -> Period.ofWeeks(number);
      case 'M' -> Period.ofMonths(number);
      default -> Period.ofYears(number);
    };
  }

  /** "6 months". */
  String inWords() {
    String name =
        switch (unit) {
          case 'D' -> "day";
          case 'W' -> "week";
          case 'M' -> "month";
          default -> "year";
        };
    return number + " " + name + (number == 1 ? "" : "s");
  }

  @Override
  public String toString() {
    return "P" + number + unit;
  }
}
