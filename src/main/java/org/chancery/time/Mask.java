package org.chancery.time;

import java.util.stream.IntStream;

/** Digits of which some may be unknown, and are written as X. */
record Mask(String digits) {
  static final char UNKNOWN = 'X';

  boolean isExact() {
    return digits.indexOf(UNKNOWN) < 0;
  }

  boolean isUnknown() {
    return digits.chars().allMatch(digit -> digit == UNKNOWN);
  }

  int value() {
    return Integer.parseInt(digits);
  }

  int lowest() {
    return Integer.parseInt(digits.replace(UNKNOWN, '0'));
  }

  int highest() {
    return Integer.parseInt(digits.replace(UNKNOWN, '9'));
  }

  /** Whether a number may be the one meant. */
  boolean fits(int number) {
    int rest = number;
    for (int i = digits.length() - 1; i >= 0; i--) {
      if (digits.charAt(i) != UNKNOWN && digits.charAt(i) - '0' != rest % 10) {
        return false;
      }
      rest /= 10;
    }
    return rest == 0;
  }

  /** The numbers that may be meant, from 1 to a last one. */
  IntStream upTo(int last) {
    return IntStream.rangeClosed(1, last).filter(this::fits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
