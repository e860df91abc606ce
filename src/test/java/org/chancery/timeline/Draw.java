package org.chancery.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws from lists. */
final class Draw {
  private Draw() {}

  static <T> T one(List<T> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }

  /** That many different ones, in any order. */
  static <T> List<T> some(int count, List<T> from, SplittableRandom random) {
    List<T> left = new ArrayList<>(from);
    List<T> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      drawn.add(left.remove(random.nextInt(left.size())));
    }
    return drawn;
  }
}
