package org.chancery.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.relationship.FactKey;

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
    List<Pairing<Fact>> differing =
        Pairing.of(before.facts(), after.facts(), Fact::id).stream()
            .filter(pair -> !Objects.equals(pair.before(), pair.after()))
            .toList();
    List<FactKey> keys = differing.stream().map(pair -> pair.either().id()).toList();
    Map<FactKey, List<String>> causes = causes(keys, before, after);
    return differing.stream()
        .map(
            pair ->
                ChangeOfFact.between(
                    pair.before(),
                    pair.after(),
                    causes.getOrDefault(pair.either().id(), List.of())))
        .flatMap(Optional::stream)
        .toList();
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
          fact, records(behind.isEmpty() ? effects.otherwiseShowing(fact, before, after) : behind));
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

  static List<Difference.ChangeOfCount> counts(List<KindCount> before, List<KindCount> after) {
    return Pairing.of(before, after, KindCount::kind).stream()
        .filter(pair -> !Objects.equals(pair.before(), pair.after()))
        .map(
            pair -> new Difference.ChangeOfCount(pair.either().kind(), pair.before(), pair.after()))
        .toList();
  }
}
