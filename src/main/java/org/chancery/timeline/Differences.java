package org.chancery.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.relationship.FactKey;
import org.jspecify.annotations.Nullable;

/** Compares two states, and finds the records that make the difference. */
final class Differences {
  private final EffectQueries effects;

  Differences(EffectQueries effects) {
    this.effects = effects;
  }

  Difference.Leg between(RelationshipState before, RelationshipState after) {
    return new Difference.Leg(facts(before, after), counts(before.counts(), after.counts()));
  }

  private List<ChangeOfFact> facts(RelationshipState before, RelationshipState after) {
    Map<FactKey, Fact> old = byKey(before.facts());
    Map<FactKey, Fact> now = byKey(after.facts());
    Set<FactKey> differing = new TreeSet<>(old.keySet());
    differing.addAll(now.keySet());
    differing.removeIf(key -> Objects.equals(old.get(key), now.get(key)));
    Map<FactKey, List<String>> causes = causes(differing, before, after);
    return differing.stream()
        .map(
            key ->
                ChangeOfFact.between(
                    old.get(key), now.get(key), causes.getOrDefault(key, List.of())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Map<FactKey, Fact> byKey(List<Fact> facts) {
    return facts.stream()
        .collect(Collectors.toMap(Fact::id, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  /**
   * The records whose effect is there on one side only, or is certain on one side only; where there
   * is none, those that made the fact show in this relationship, or not show.
   */
  private Map<FactKey, List<String>> causes(
      Collection<FactKey> facts, RelationshipState before, RelationshipState after) {
    Set<EffectQueries.Trace> old = new HashSet<>(effects.tracesOf(facts, before));
    Set<EffectQueries.Trace> now = new HashSet<>(effects.tracesOf(facts, after));
    Set<EffectQueries.Trace> either = new HashSet<>(old);
    either.addAll(now);
    either.removeIf(trace -> old.contains(trace) && now.contains(trace));
    Map<FactKey, List<KnownEffect>> byFact =
        either.stream()
            .map(EffectQueries.Trace::effect)
            .collect(Collectors.groupingBy(KnownEffect::fact));
    Map<FactKey, List<String>> causes = new HashMap<>();
    for (FactKey fact : facts) {
      List<KnownEffect> behind = byFact.getOrDefault(fact, List.of());
      causes.put(
          fact, records(behind.isEmpty() ? effects.otherwiseBearing(fact, before, after) : behind));
    }
    return causes;
  }

  private static List<String> records(List<KnownEffect> behind) {
    return behind.stream()
        .sorted(KnownEffect.WORLD_ORDER.reversed())
        .map(KnownEffect::record)
        .distinct()
        .toList();
  }

  private static List<Difference.ChangeOfCount> counts(
      List<KindCount> before, List<KindCount> after) {
    Map<String, KindCount> old = byKind(before);
    Map<String, KindCount> now = byKind(after);
    Set<String> kinds = new TreeSet<>(old.keySet());
    kinds.addAll(now.keySet());
    List<Difference.ChangeOfCount> changes = new ArrayList<>();
    for (String kind : kinds) {
      @Nullable KindCount then = old.get(kind);
      @Nullable KindCount later = now.get(kind);
      if (!Objects.equals(then, later)) {
        changes.add(new Difference.ChangeOfCount(kind, then, later));
      }
    }
    return changes;
  }

  private static Map<String, KindCount> byKind(List<KindCount> counts) {
    return counts.stream().collect(Collectors.toMap(KindCount::kind, Function.identity()));
  }
}
