package org.chancery.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.act.CameoCode;
import org.chancery.act.Direction;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.jspecify.annotations.Nullable;

/** The state of a relationship, computed from the commands alone, without any table. */
final class PlainState {
  private final Question asked;
  private final List<Told> versions;
  private final List<Told> known;
  private final List<Told> bearing;
  private final Actors actors;

  PlainState(Question asked, List<Told> told, Actors actors) {
    this.asked = asked;
    this.versions = told;
    this.known =
        told.stream()
            .filter(one -> one.isKnownAt(asked.position()) && !one.state().retracted())
            .toList();
    this.bearing =
        known.stream().filter(one -> one.touchOf(asked.relationship()).isPresent()).toList();
    this.actors = actors;
  }

  /** The records that bear on the relationship, in the order of the world. */
  List<String> actsInOrder() {
    return bearing.stream().sorted(Told.WORLD_ORDER).map(Told::record).toList();
  }

  /** Those that do not, and change a fact on which one of the others has an effect too. */
  List<String> reachingActsInOrder() {
    List<FactKey> shown = bearing.stream().flatMap(one -> one.facts().stream()).toList();
    return known.stream()
        .filter(one -> !bearing.contains(one))
        .filter(one -> one.facts().stream().anyMatch(shown::contains))
        .sorted(Told.WORLD_ORDER)
        .map(Told::record)
        .toList();
  }

  /** The facts that one of the acts of the relationship bears on, folded over all acts. */
  Map<FactKey, Fact> facts() {
    Map<FactKey, Fact> facts = new TreeMap<>();
    bearing.stream()
        .flatMap(one -> one.facts().stream())
        .distinct()
        .flatMap(key -> fact(key).stream())
        .forEach(fact -> facts.put(fact.id(), fact));
    return facts;
  }

  private Optional<Fact> fact(FactKey key) {
    Map<String, List<KnownEffect>> byField =
        known.stream()
            .flatMap(Told::effects)
            .filter(effect -> effect.fact().equals(key))
            .collect(Collectors.groupingBy(KnownEffect::field));
    List<FieldState> fields =
        byField.entrySet().stream()
            .map(field -> new FactFold(field.getKey(), field.getValue()).on(asked.day()))
            .toList();
    return Facts.of(key, fields, actors.namesOn(asked.day())).map(PlainState::sorted);
  }

  /** The same fact with its alternatives in one order: they have none of their own. */
  static Fact sorted(Fact fact) {
    return new Fact(
        fact.id(),
        fact.label(),
        fact.text(),
        fact.value(),
        fact.timing(),
        fact.settled(),
        fact.since(),
        fact.until(),
        fact.because(),
        fact.alternatives().stream().sorted(Comparator.comparing(Object::toString)).toList());
  }

  List<KindCount> counts() {
    Map<String, List<Told>> byKind =
        bearing.stream()
            .filter(one -> one.start().possiblyBy(asked.day()))
            .filter(one -> !isCalledOff(one))
            .collect(Collectors.groupingBy(Told::kind, TreeMap::new, Collectors.toList()));
    return byKind.entrySet().stream()
        .map(
            kind -> {
              long certain = happened(kind.getValue()).count();
              return new KindCount(kind.getKey(), certain, kind.getValue().size() - certain);
            })
        .toList();
  }

  private boolean isCalledOff(Told one) {
    return one.state().act().announced()
        && known.stream().anyMatch(other -> other.callsOff(one, asked.day()));
  }

  private Stream<Told> happened(List<Told> told) {
    return told.stream().filter(one -> one.start().certainlyBy(asked.day()));
  }

  List<LatestAct> latest() {
    record Course(String kind, Optional<String> direction) {}
    Map<Course, Told> last =
        happened(bearing)
            .collect(
                Collectors.toMap(
                    one -> new Course(one.kind(), directionOf(one)),
                    one -> one,
                    BinaryOperator.maxBy(Told.WORLD_ORDER)));
    return last.entrySet().stream()
        .map(course -> latest(course.getValue(), course.getKey().direction().orElse(null)))
        .toList();
  }

  private Optional<String> directionOf(Told one) {
    @Nullable Direction direction = one.touchOf(asked.relationship()).orElseThrow().direction();
    return Optional.ofNullable(direction).map(some -> some.of(asked.relationship()));
  }

  private LatestAct latest(Told one, @Nullable String direction) {
    return new LatestAct(
        one.kind(),
        direction,
        one.record(),
        one.state().act().headline(actors.namesOn(one.state().header().occurred().dayOfNames())),
        one.state().header().occurred().text());
  }

  /** First and last act, and how many; the day of the last recorded one is for the log to say. */
  Coverage coverage(@Nullable LocalDate lastRecorded) {
    return new Coverage(
        bearing.stream()
            .map(one -> one.start().earliest())
            .filter(earliest -> earliest.isAfter(LocalDate.MIN))
            .min(LocalDate::compareTo)
            .orElse(null),
        bearing.stream()
            .map(one -> one.start().latest())
            .filter(latest -> latest.isBefore(LocalDate.MAX))
            .max(LocalDate::compareTo)
            .orElse(null),
        lastRecorded,
        bearing.size());
  }

  /** The last position at which something changed in how the acts bear on the relationship. */
  long lastPosition() {
    return bearing.stream().mapToLong(this::bearsSince).max().orElse(0);
  }

  private long bearsSince(Told one) {
    List<Told> before =
        versions.stream()
            .filter(other -> other.record().equals(one.record()))
            .filter(other -> other.opened() <= one.opened())
            .sorted(Comparator.comparing(Told::opened).reversed())
            .toList();
    return before.stream()
        .takeWhile(
            other ->
                other.bearingOn(asked.relationship()).equals(one.bearingOn(asked.relationship())))
        .mapToLong(Told::opened)
        .min()
        .orElseThrow();
  }

  /** The codes of the acts of the year to the day in which one side acted towards the other. */
  List<String> codesOfTheYear() {
    return happened(bearing)
        .filter(one -> one.start().earliest().isAfter(asked.day().minusYears(1)))
        .filter(one -> directionOf(one).isPresent())
        .flatMap(one -> Stream.ofNullable(one.state().act().cameo()))
        .map(CameoCode::digits)
        .toList();
  }
}
