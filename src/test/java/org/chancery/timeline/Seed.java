package org.chancery.timeline;

import java.util.SplittableRandom;

/**
 * Where random cases begin: always the same ones, unless {@code -Dchancery.seed} says otherwise.
 * The seed that a failure names makes its case the first.
 */
record Seed(long number) {
  static Seed ofCase(int place) {
    return new Seed(Long.getLong("chancery.seed", 20_220_119L) + place);
  }

  SplittableRandom random() {
    return new SplittableRandom(number);
  }

  @Override
  public String toString() {
    return "-Dchancery.seed=" + number;
  }
}
