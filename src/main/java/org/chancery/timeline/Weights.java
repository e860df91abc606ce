package org.chancery.timeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Sums of weights as they are told: in hundredths, halves away from zero. */
final class Weights {
  private static final int TOLD = 2;

  /** Weights have two decimals; what lies beyond is an error of binary fractions. */
  private static final int EXACT = 6;

  private Weights() {}

  static double sum(double weights) {
    return exact(weights).setScale(TOLD, RoundingMode.HALF_UP).doubleValue();
  }

  /** The mean of so many; none of none. */
  static @Nullable Double mean(double weights, long count) {
    return count == 0
        ? null
        : exact(weights)
            .divide(BigDecimal.valueOf(count), TOLD, RoundingMode.HALF_UP)
            .doubleValue();
  }

  private static BigDecimal exact(double weights) {
    return BigDecimal.valueOf(weights).setScale(EXACT, RoundingMode.HALF_EVEN);
  }
}
