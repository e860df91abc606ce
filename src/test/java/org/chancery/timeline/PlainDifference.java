package org.chancery.timeline;

import static org.chancery.timeline.ChangeOfFact.What;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.relationship.FactKey;
import org.jspecify.annotations.Nullable;

/** What two plain states differ in. */
record PlainDifference(PlainState from, PlainState to) {

  /** A change without its records. */
  record Changed(FactKey key, What what, @Nullable Fact before, @Nullable Fact after) {
    static Changed of(ChangeOfFact change) {
      return new Changed(
          change.id(), change.change(), sorted(change.before()), sorted(change.after()));
    }

    private static @Nullable Fact sorted(@Nullable Fact fact) {
      return fact == null ? null : PlainState.sorted(fact);
    }
  }

  List<Changed> facts() {
    Map<FactKey, Fact> before = from.facts();
    Map<FactKey, Fact> after = to.facts();
    return union(before, after)
        .flatMap(
            key ->
                what(before.get(key), after.get(key))
                    .map(what -> new Changed(key, what, before.get(key), after.get(key)))
                    .stream())
        .toList();
  }

  private static <K> Stream<K> union(Map<K, ?> some, Map<K, ?> others) {
    TreeSet<K> keys = new TreeSet<>(some.keySet());
    keys.addAll(others.keySet());
    return keys.stream();
  }

  private static Optional<What> what(@Nullable Fact before, @Nullable Fact after) {
    if (before == null || after == null) {
      return Optional.of(before == null ? What.BEGUN : What.ENDED);
    }
    if (!before.value().equals(after.value())) {
      return Optional.of(after.settled() && !before.settled() ? What.SETTLED : What.CHANGED);
    }
    if (before.timing() != after.timing()) {
      boolean certain = after.timing() == Timing.CERTAIN;
      return Optional.of(certain ? What.BECOME_CERTAIN : What.BECOME_UNCERTAIN);
    }
    if (!Objects.equals(before.since(), after.since())) {
      return Optional.of(What.REDATED);
    }
    boolean same = before.alternatives().equals(after.alternatives());
    return same ? Optional.empty() : Optional.of(What.CHANGED);
  }

  List<Difference.ChangeOfCount> counts() {
    Map<String, KindCount> before = byKind(from);
    Map<String, KindCount> after = byKind(to);
    return union(before, after)
        .filter(kind -> !Objects.equals(before.get(kind), after.get(kind)))
        .map(kind -> new Difference.ChangeOfCount(kind, before.get(kind), after.get(kind)))
        .toList();
  }

  private static Map<String, KindCount> byKind(PlainState state) {
    return state.counts().stream().collect(Collectors.toMap(KindCount::kind, Function.identity()));
  }
}
