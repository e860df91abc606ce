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
import java.util.stream.Stream;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** Puts the fields of a fact together into what a state lists. */
final class Facts {
  private static final Comparator<KnownEffect> NEWEST_FIRST = KnownEffect.WORLD_ORDER.reversed();

  private Facts() {}

  /** The fact; none when its status neither holds nor may hold. */
  static Optional<Fact> of(FactKey key, Collection<FieldState> fields, Names names) {
    Optional<FieldState> listed =
        fields.stream()
            .filter(field -> field.field().equals(Topic.STATUS))
            .filter(status -> status.leading() != null || !status.alternatives().isEmpty())
            .findFirst();
    return listed.map(status -> fact(key, status, fields, names));
  }

  private static Fact fact(
      FactKey key, FieldState status, Collection<FieldState> fields, Names names) {
    String label = label(key, fields);
    Map<String, Object> value = value(key.topic(), fields);
    List<Fact.Alternative> alternatives =
        told(key.topic(), fields).flatMap(Facts::alternatives).toList();
    @Nullable KnownEffect leading = status.leading();
    return new Fact(
        key,
        label,
        label + ": " + say(key.topic(), status, value, names),
        value,
        alternatives.isEmpty() ? Timing.CERTAIN : Timing.POSSIBLE,
        leading != null && key.topic().settledBy((String) Objects.requireNonNull(leading.value())),
        leading == null ? null : leading.occurred().text(),
        status.until().equals(LocalDate.MAX) ? null : status.until(),
        records(told(key.topic(), fields).map(FieldState::leading).filter(Objects::nonNull)),
        alternatives);
  }

  /** The fields of the value in the topic's order; the label stands apart from it. */
  private static Stream<FieldState> told(Topic topic, Collection<FieldState> fields) {
    return Stream.concat(Stream.of(Topic.STATUS), topic.otherFields().stream())
        .flatMap(name -> fields.stream().filter(field -> field.field().equals(name)));
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
      Topic topic, FieldState status, Map<String, Object> value, Names names) {
    @Nullable KnownEffect leading = status.leading();
    if (leading != null) {
      return topic.say(value, leading.occurred(), names);
    }
    KnownEffect possible = status.alternatives().getFirst();
    Map<String, Object> may = new LinkedHashMap<>(value);
    may.put(Topic.STATUS, Objects.requireNonNullElse(possible.value(), "ended"));
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
