package org.chancery.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;

/** Finds what each act of a history changed in the state, and on which days. */
final class Steps {
  private final HistoryQueries history;
  private final FactQueries facts;
  private final Actors actors;

  Steps(HistoryQueries history, FactQueries facts, Actors actors) {
    this.history = history;
    this.facts = facts;
    this.actors = actors;
  }

  /** One fact on one day. */
  private record Moment(FactKey fact, LocalDate day) {}

  /** The steps of some acts, by record, each in the order of days and facts. */
  Map<String, List<Step>> of(
      List<ListedAct> acts, @Nullable RelationshipId relationship, Known known) {
    List<KnownEffect> effects = shownIn(relationship, history.effectsOf(acts, known), known);
    Set<Moment> moments =
        effects.stream()
            .flatMap(Steps::moments)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (moments.isEmpty()) {
      return Map.of();
    }
    List<LocalDate> days = moments.stream().map(Moment::day).distinct().sorted().toList();
    List<FactKey> keys = moments.stream().map(Moment::fact).distinct().toList();
    Map<Moment, List<KnownEffect>> causes = new HashMap<>();
    history
        .effectsBetween(keys, days.getFirst(), days.getLast(), known)
        .forEach(
            effect ->
                moments(effect)
                    .forEach(
                        moment ->
                            causes.computeIfAbsent(moment, none -> new ArrayList<>()).add(effect)));
    Map<FactKey, List<FactInterval>> intervals =
        facts.intervalsOf(keys, dayBefore(days.getFirst()), days.getLast(), known).stream()
            .collect(Collectors.groupingBy(interval -> interval.act().fact()));
    PositionsToCome toCome =
        facts.positionsBetween(dayBefore(days.getFirst()), days.getLast(), keys, known);
    Map<String, List<Step>> steps = new HashMap<>();
    moments.stream()
        .sorted(Comparator.comparing(Moment::day).thenComparing(Moment::fact))
        .forEach(
            moment -> {
              List<String> behind = newestFirst(causes.getOrDefault(moment, List.of()));
              stepAt(moment, intervals.getOrDefault(moment.fact(), List.of()), toCome, behind)
                  .ifPresent(
                      step ->
                          steps
                              .computeIfAbsent(behind.getFirst(), none -> new ArrayList<>())
                              .add(step));
            });
    return steps;
  }

  private List<KnownEffect> shownIn(
      @Nullable RelationshipId relationship, List<KnownEffect> effects, Known known) {
    if (relationship == null) {
      return effects;
    }
    List<FactKey> keys = effects.stream().map(KnownEffect::fact).distinct().toList();
    Set<FactKey> shown = Set.copyOf(history.shown(keys, relationship, known));
    return effects.stream().filter(effect -> shown.contains(effect.fact())).toList();
  }

  /** The days on which an act changes the state: it becomes possible, and it becomes certain. */
  private static Stream<Moment> moments(KnownEffect effect) {
    return Stream.of(effect.start().earliest(), effect.start().latest())
        .distinct()
        .filter(day -> !day.equals(LocalDate.MAX))
        .map(day -> new Moment(effect.fact(), day));
  }

  private Optional<Step> stepAt(
      Moment moment, List<FactInterval> intervals, PositionsToCome toCome, List<String> behind) {
    @Nullable Fact before =
        moment.day().equals(LocalDate.MIN)
            ? null
            : factOn(moment.fact(), dayBefore(moment.day()), intervals, toCome);
    @Nullable Fact after = factOn(moment.fact(), moment.day(), intervals, toCome);
    return before == null && after == null
        ? Optional.empty()
        : ChangeOfFact.between(before, after, behind).map(change -> new Step(moment.day(), change));
  }

  private @Nullable Fact factOn(
      FactKey key, LocalDate day, List<FactInterval> intervals, PositionsToCome toCome) {
    List<FactInterval> holding =
        intervals.stream().filter(interval -> interval.holdsOn(day)).toList();
    return Facts.of(holding, day, toCome, actors.namesOn(day)).stream()
        .filter(fact -> fact.id().equals(key))
        .findFirst()
        .orElse(null);
  }

  private static LocalDate dayBefore(LocalDate day) {
    return day.equals(LocalDate.MIN) ? day : day.minusDays(1);
  }

  private static List<String> newestFirst(List<KnownEffect> effects) {
    return effects.stream()
        .sorted(KnownEffect.WORLD_ORDER.reversed())
        .map(KnownEffect::record)
        .distinct()
        .toList();
  }
}
