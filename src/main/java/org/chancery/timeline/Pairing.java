package org.chancery.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is told of one thing before and after; absent where nothing is. */
record Pairing<T>(@Nullable T before, @Nullable T after) {

  /** Those of two lists that are of the same thing, in the order of the things. */
  static <T, K extends Comparable<? super K>> List<Pairing<T>> of(
      List<T> before, List<T> after, Function<T, K> thing) {
    Map<K, T> old = new HashMap<>();
    Map<K, T> now = new HashMap<>();
    before.forEach(one -> old.put(thing.apply(one), one));
    after.forEach(one -> now.put(thing.apply(one), one));
    Set<K> things = new TreeSet<>(old.keySet());
    things.addAll(now.keySet());
    return things.stream().map(key -> new Pairing<>(old.get(key), now.get(key))).toList();
  }

  /** What is told after, or else before. */
  T either() {
    return Objects.requireNonNull(after == null ? before : after);
  }
}
