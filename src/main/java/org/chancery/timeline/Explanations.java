package org.chancery.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Topic;

/** Finds the records behind facts, the confirming ones too. */
final class Explanations {
  private final EffectQueries effects;
  private final RecordQueries records;

  Explanations(EffectQueries effects, RecordQueries records) {
    this.effects = effects;
    this.records = records;
  }

  Map<FactKey, List<BehindFact>> of(RelationshipState state, Collection<Fact> facts) {
    List<FactKey> keys = facts.stream().map(Fact::id).toList();
    Map<FactKey, List<KnownEffect>> effectsOf =
        effects.tracesOf(keys, state).stream()
            .map(EffectQueries.Trace::effect)
            .filter(effect -> !effect.field().equals(Topic.LABEL))
            .collect(Collectors.groupingBy(KnownEffect::fact));
    Map<FactKey, List<String>> behind = new TreeMap<>();
    effectsOf.forEach((key, all) -> behind.put(key, recordsBehind(all, state)));
    Set<String> ids = behind.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    Map<String, RecordView> told =
        records.recordsOf(ids, state.known()).stream()
            .collect(Collectors.toMap(RecordView::id, Function.identity()));
    Map<FactKey, List<BehindFact>> explained = new HashMap<>();
    for (Fact fact : facts) {
      Set<String> brought = new HashSet<>(fact.because());
      explained.put(
          fact.id(),
          behind.getOrDefault(fact.id(), List.of()).stream()
              .map(id -> new BehindFact(told.get(id), !brought.contains(id)))
              .toList());
    }
    return explained;
  }

  private static List<String> recordsBehind(List<KnownEffect> all, RelationshipState state) {
    Stream<KnownEffect> runs =
        all.stream().collect(Collectors.groupingBy(KnownEffect::field)).entrySet().stream()
            .flatMap(
                field ->
                    new FactFold(field.getKey(), field.getValue()).runOn(state.day()).stream());
    return runs.sorted(KnownEffect.WORLD_ORDER.reversed())
        .map(KnownEffect::record)
        .distinct()
        .toList();
  }
}
