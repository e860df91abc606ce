package org.chancery.time;

import java.time.Period;

/** How finely a date is stated: the unit that it names. */
public enum Precision {
  DAY(Period.ofDays(1)),
  MONTH(Period.ofMonths(1)),
  /** A season or a quarter. */
  QUARTER(Period.ofMonths(3)),
  THIRD_OF_YEAR(Period.ofMonths(4)),
  HALF_YEAR(Period.ofMonths(6)),
  YEAR(Period.ofYears(1)),
  DECADE(Period.ofYears(10)),
  CENTURY(Period.ofYears(100)),
  MILLENNIUM(Period.ofYears(1000)),
  /** Not even the year is known. */
  NONE(Period.ZERO);

  private final Period unit;

  Precision(Period unit) {
    this.unit = unit;
  }

  /** How long one unit is. */
  public Period unit() {
    return unit;
  }

  /** That of so many digits, counted from those of a year's end that are not known. */
  static Precision ofYearLacking(int digits) {
    return switch (digits) {
      case 0 -> YEAR;
      case 1 -> DECADE;
      case 2 -> CENTURY;
      case 3 -> MILLENNIUM;
      default -> NONE;
    };
  }
}
