package org.chancery.time;

/**
 * A year as stated: four digits of which some may be unknown, three for a decade, two for a
 * century.
 *
 * @param negative whether it lies before the year 0, which is 1 BCE
 * @param significant how many of its digits are meant; 0 where all are
 */
record YearForm(boolean negative, Mask mask, int significant) {
  private static final int DIGITS = 4;

  boolean isExact() {
    return mask.digits().length() == DIGITS && mask.isExact() && lacking() == 0;
  }

  boolean isUnknown() {
    return mask.isUnknown();
  }

  /** How many digits at its end are not known. */
  private int lacking() {
    if (significant > 0) {
      return DIGITS - significant;
    }
    String digits = mask.digits();
    int known = digits.length();
    while (known > 0 && digits.charAt(known - 1) == Mask.UNKNOWN) {
      known--;
    }
    return DIGITS - known;
  }

  Precision precision() {
    return Precision.ofYearLacking(lacking());
  }

  /** Whether every year from the first to the last may be the one meant. */
  boolean isSpan() {
    return mask.digits()
            .substring(0, Math.min(mask.digits().length(), DIGITS - lacking()))
            .indexOf(Mask.UNKNOWN)
        < 0;
  }

  /** The year that is named, where a date of fewer digits names its first. */
  int value() {
    int scale = pow10(DIGITS - mask.digits().length());
    return (negative ? -1 : 1) * mask.value() * scale;
  }

  int first() {
    if (mask.digits().length() < DIGITS) {
      return value();
    }
    if (significant > 0) {
      return negative ? -roundedUp(mask.value()) : roundedDown(mask.value());
    }
    return negative ? -mask.highest() : mask.lowest();
  }

  int last() {
    if (mask.digits().length() < DIGITS) {
      return value() + pow10(DIGITS - mask.digits().length()) - 1;
    }
    if (significant > 0) {
      return negative ? -Math.max(1, roundedDown(mask.value())) : roundedUp(mask.value());
    }
    return negative ? -Math.max(1, mask.lowest()) : mask.highest();
  }

  /** Whether a year from the first to the last may be the one meant. */
  boolean fits(int year) {
    boolean masked = significant == 0 && mask.digits().length() == DIGITS;
    return !masked || mask.fits(Math.abs(year));
  }

  private int roundedDown(int year) {
    int unit = pow10(lacking());
    return year / unit * unit;
  }

  private int roundedUp(int year) {
    return roundedDown(year) + pow10(lacking()) - 1;
  }

  private static int pow10(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  @Override
  public String toString() {
    return (negative ? "-" : "") + mask + (significant > 0 ? "S" + significant : "");
  }
}
