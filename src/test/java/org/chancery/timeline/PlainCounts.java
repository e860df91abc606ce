package org.chancery.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.act.CameoCode;
import org.chancery.act.Contribution;
import org.chancery.act.Participant;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;

/** The counts of a series, made from the versions of records alone, without any table. */
final class PlainCounts {
  private final SeriesQuestion asked;
  private final List<Told> known;
  private final Actors actors;
  private final Codebook codebook = Codebook.read(Codebook.DEFAULT);

  PlainCounts(SeriesQuestion asked, long position, List<Told> told, Actors actors) {
    this.asked = asked;
    this.known =
        told.stream().filter(one -> one.isKnownAt(position) && !one.state().retracted()).toList();
    this.actors = actors;
  }

  /** One act in one bucket. */
  private record Counted(String unit, LocalDate bucket, boolean certain, @Nullable String code) {}

  List<SeriesRow> rows() {
    LocalDate from = firstDay();
    Map<String, Map<LocalDate, List<Counted>>> counted =
        eligible()
            .flatMap(one -> units(one).stream().flatMap(unit -> counted(unit, one, from)))
            .collect(
                Collectors.groupingBy(
                    Counted::unit,
                    TreeMap::new,
                    Collectors.groupingBy(Counted::bucket, TreeMap::new, Collectors.toList())));
    List<SeriesRow> rows = new ArrayList<>();
    counted.forEach(
        (unit, buckets) ->
            buckets.forEach((start, inBucket) -> rows.add(row(unit, start, inBucket))));
    return rows;
  }

  /** Those that may lie in the days asked for; what may never happen counts on a known day only. */
  private Stream<Told> eligible() {
    LocalDate from = Objects.requireNonNullElse(asked.from(), LocalDate.MIN);
    LocalDate to = Objects.requireNonNullElse(asked.to(), LocalDate.MAX);
    return known.stream()
        .filter(one -> !isCalledOff(one))
        .filter(one -> !one.start().earliest().isAfter(to) && !one.start().latest().isBefore(from))
        .filter(
            one ->
                one.start().latest().isBefore(LocalDate.MAX)
                    || !one.start().earliest().isBefore(from)
                        && one.start().earliest().isAfter(LocalDate.MIN));
  }

  /** The first day asked for, or the first known day of any act that is counted. */
  private LocalDate firstDay() {
    return Optional.ofNullable(asked.from())
        .orElseGet(
            () ->
                eligible()
                    .filter(one -> !units(one).isEmpty())
                    .map(Told::start)
                    .map(
                        start ->
                            start.earliest().isAfter(LocalDate.MIN)
                                ? start.earliest()
                                : start.latest())
                    .min(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN));
  }

  private boolean isCalledOff(Told one) {
    return one.state().act().announced()
        && known.stream()
            .anyMatch(
                other ->
                    other.state().act().callsOff().anyMatch(one.state().header().record()::equals));
  }

  private Set<String> units(Told one) {
    List<Contribution.Touch> touches =
        one.contribution().bearings().stream()
            .filter(touch -> isAsked(touch.relationship()))
            .toList();
    Stream<String> units =
        switch (asked.unit()) {
          case DYAD ->
              touches.stream()
                  .filter(touch -> isOfOne(touch.relationship()))
                  .map(touch -> touch.relationship().toString());
          case DIRECTED_DYAD ->
              touches.stream()
                  .filter(touch -> isOfOne(touch.relationship()))
                  .flatMap(PlainCounts::arrows);
          case ACTOR -> touches.isEmpty() ? Stream.empty() : takingPart(one);
        };
    return units.collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isAsked(RelationshipId relationship) {
    return asked.relationship() == null || asked.relationship().equals(relationship);
  }

  private boolean isOfOne(RelationshipId relationship) {
    return isOne(relationship.first()) || isOne(relationship.second());
  }

  private boolean isOne(ActorId actor) {
    return asked.actors().isEmpty() || asked.actors().contains(actor);
  }

  private static Stream<String> arrows(Contribution.Touch touch) {
    RelationshipId pair = touch.relationship();
    String forth = pair.first() + "→" + pair.second();
    String back = pair.second() + "→" + pair.first();
    return touch.direction() == null
        ? Stream.empty()
        : switch (touch.direction()) {
          case FORTH -> Stream.of(forth);
          case BACK -> Stream.of(back);
          case BOTH -> Stream.of(forth, back);
        };
  }

  /** Who took part, and the states and organisations they stood for. */
  private Stream<String> takingPart(Told one) {
    LocalDate day = one.state().header().occurred().dayOfNames();
    return one.contribution().participants().stream()
        .map(Participant::actor)
        .flatMap(actor -> Stream.concat(Stream.of(actor), actors.sideOn(actor, day).stream()))
        .filter(this::isOne)
        .map(ActorId::value);
  }

  /** In the bucket in which it certainly began, or in each in which it may have. */
  private Stream<Counted> counted(String unit, Told one, LocalDate from) {
    LocalDate to = Objects.requireNonNullElse(asked.to(), LocalDate.MAX);
    LocalDate earliest = one.start().earliest();
    LocalDate latest = one.start().latest();
    boolean open = latest.equals(LocalDate.MAX);
    LocalDate first = bucket(later(earliest, from));
    LocalDate last = bucket(open ? earliest : earlier(latest, to));
    boolean within = !earliest.isBefore(from) && !latest.isAfter(to);
    boolean certain = within && !open && bucket(earliest).equals(bucket(latest));
    @Nullable CameoCode code = one.state().act().cameo();
    return Stream.iterate(first, start -> !start.isAfter(last), asked.bucket()::next)
        .map(start -> new Counted(unit, start, certain, code == null ? null : code.digits()));
  }

  private LocalDate bucket(LocalDate day) {
    return asked.bucket().startOf(day);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
  }

  private SeriesRow row(String unit, LocalDate start, List<Counted> inBucket) {
    List<Codebook.Entry> weighed =
        inBucket.stream()
            .filter(one -> one.certain() && one.code() != null)
            .map(one -> codebook.of(one.code()))
            .toList();
    long certain = inBucket.stream().filter(Counted::certain).count();
    long cooperative = weighed.stream().filter(Codebook.Entry::isCooperation).count();
    double sum = weighed.stream().mapToDouble(Codebook.Entry::weight).sum();
    return new SeriesRow(
        unit,
        asked.bucket().nameOf(start),
        start,
        asked.bucket().next(start).minusDays(1),
        certain,
        inBucket.size() - certain,
        cooperative,
        weighed.size() - cooperative,
        Weights.sum(sum),
        Weights.mean(sum, weighed.size()));
  }
}
