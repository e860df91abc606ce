package org.chancery.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** Puts the fields of a fact together into what a state lists. */
final class Facts {
  private static final Comparator<KnownEffect> NEWEST_FIRST = KnownEffect.WORLD_ORDER.reversed();

  private Facts() {}

  /** All facts of which some intervals hold on one day, by topic and key. */
  static List<Fact> of(
      Collection<FactInterval> holding, LocalDate day, PositionsToCome toCome, Names names) {
    Map<FactKey, Map<String, List<FactInterval>>> byFact = new TreeMap<>();
    for (FactInterval interval : holding) {
      byFact
          .computeIfAbsent(interval.act().fact(), fact -> new LinkedHashMap<>())
          .computeIfAbsent(interval.act().field(), field -> new ArrayList<>())
          .add(interval);
    }
    return byFact.entrySet().stream()
        .map(
            fact ->
                of(
                    fact.getKey(),
                    Stream.concat(
                            fact.getValue().entrySet().stream()
                                .map(field -> FieldState.of(field.getKey(), field.getValue())),
                            Stream.of(toCome.stateOf(fact.getKey(), day)))
                        .toList(),
                    names))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The fact; none when nothing that lists it holds or may hold. */
  static Optional<Fact> of(FactKey key, Collection<FieldState> fields, Names names) {
    List<FieldState> drivers =
        told(key.topic(), fields).filter(field -> key.topic().isDrivenBy(field.field())).toList();
    if (!isListedBy(drivers)) {
      drivers =
          told(key.topic(), fields)
              .filter(
                  field ->
                      key.topic().isDrivenBy(field.field()) || key.topic().isShownBy(field.field()))
              .toList();
    }
    return isListedBy(drivers) ? Optional.of(fact(key, drivers, fields, names)) : Optional.empty();
  }

  private static boolean isListedBy(List<FieldState> fields) {
    return fields.stream()
        .anyMatch(field -> field.leading() != null || !field.alternatives().isEmpty());
  }

  private static Fact fact(
      FactKey key, List<FieldState> drivers, Collection<FieldState> fields, Names names) {
    String label = label(key, fields);
    Map<String, Object> value = value(key.topic(), fields);
    List<Fact.Alternative> alternatives =
        told(key.topic(), fields).flatMap(Facts::alternatives).toList();
    @Nullable KnownEffect leading = lastLeading(drivers);
    return new Fact(
        key,
        label,
        label + ": " + say(key.topic(), drivers, value, names),
        value,
        alternatives.isEmpty() ? Timing.CERTAIN : Timing.POSSIBLE,
        leading != null && key.topic().isSettled(value),
        leading == null ? null : leading.occurred().text(),
        leading == null ? null : until(drivers),
        records(told(key.topic(), fields).map(FieldState::leading).filter(Objects::nonNull)),
        alternatives);
  }

  /** The act that last gave one of the deciding fields the value that leads. */
  private static @Nullable KnownEffect lastLeading(List<FieldState> drivers) {
    return drivers.stream()
        .map(FieldState::leading)
        .filter(Objects::nonNull)
        .max(KnownEffect.WORLD_ORDER)
        .orElse(null);
  }

  /** The first day on which one of the deciding fields has another value, or its first one. */
  private static @Nullable LocalDate until(List<FieldState> drivers) {
    return drivers.stream()
        .map(FieldState::until)
        .min(Comparator.naturalOrder())
        .filter(day -> day.isBefore(LocalDate.MAX))
        .orElse(null);
  }

  /** The fields of the value in the topic's order; the label stands apart from it. */
  private static Stream<FieldState> told(Topic topic, Collection<FieldState> fields) {
    return topic
        .fields()
        .flatMap(
            name ->
                fields.stream()
                    .filter(field -> Topic.nameOf(field.field()).equals(name))
                    .sorted(Comparator.comparing(FieldState::field)));
  }

  private static Map<String, Object> value(Topic topic, Collection<FieldState> fields) {
    Map<String, Object> value = new LinkedHashMap<>();
    told(topic, fields)
        .filter(field -> field.leading() != null)
        .forEach(field -> value.put(field.field(), Objects.requireNonNull(field.value())));
    return value;
  }

  private static String label(FactKey key, Collection<FieldState> fields) {
    return fields.stream()
        .filter(field -> field.field().equals(Topic.LABEL))
        .flatMap(
            field ->
                Stream.concat(Stream.ofNullable(field.leading()), field.alternatives().stream()))
        .map(KnownEffect::value)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .findFirst()
        .orElseGet(() -> key.key().replace('-', ' '));
  }

  private static String say(
      Topic topic, List<FieldState> drivers, Map<String, Object> value, Names names) {
    @Nullable KnownEffect leading = lastLeading(drivers);
    if (leading != null) {
      return topic.say(value, leading.occurred(), names);
    }
    KnownEffect possible =
        drivers.stream()
            .flatMap(driver -> driver.alternatives().stream())
            .min(KnownEffect.WORLD_ORDER)
            .orElseThrow();
    Map<String, Object> may = new LinkedHashMap<>(value);
    may.put(possible.field(), Objects.requireNonNullElse(possible.value(), "ended"));
    return "possibly " + topic.say(may, possible.occurred(), names);
  }

  /** One for every other value, told since its first act in world order. */
  private static Stream<Fact.Alternative> alternatives(FieldState field) {
    Map<@Nullable Object, List<KnownEffect>> byValue = new LinkedHashMap<>();
    for (KnownEffect act : field.alternatives()) {
      byValue.computeIfAbsent(act.value(), value -> new ArrayList<>()).add(act);
    }
    return byValue.values().stream()
        .map(
            acts ->
                new Fact.Alternative(
                    Collections.singletonMap(field.field(), acts.getFirst().value()),
                    acts.getFirst().occurred().text(),
                    records(acts.stream())));
  }

  private static List<String> records(Stream<KnownEffect> acts) {
    return acts.sorted(NEWEST_FIRST).map(KnownEffect::record).distinct().toList();
  }
}
