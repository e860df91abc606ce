package org.chancery.act;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.RelationshipId;
import org.chancery.relationship.Slug;
import org.chancery.time.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * What one record adds to the picture: derived from header, act and actors, never stored in an
 * event.
 *
 * @param start when the act may have begun; without a latest day while it is only announced
 * @param participants who took part, as told or by default
 * @param bearings the relationships it touches, as told, or the pairs of its participants' sides
 *     that its kind makes
 * @param effects what it does to facts, at most once for a fact and field
 */
public record Contribution(
    Bounds start, List<Participant> participants, List<Touch> bearings, List<Effect> effects) {

  /** A relationship that an act touches, why, and in which direction it passed between them. */
  public record Touch(
      RelationshipId relationship, @Nullable String because, @Nullable Direction direction) {}

  /** That of an act, as far as the actors are known. */
  public static Contribution of(RecordHeader header, DiplomaticAct act, Actors actors) {
    return of(header, act, BearingChanges.NONE, actors);
  }

  /** The same, where it bears on more or on less than it tells. */
  public static Contribution of(
      RecordHeader header, DiplomaticAct act, BearingChanges bearings, Actors actors) {
    LocalDate day = header.occurred().dayOfNames();
    List<Participant> participants = participantsOf(header, act);
    Bounds start = header.occurred().start();
    return new Contribution(
        act.announced() ? start.withOpenLatest() : start,
        participants,
        touches(header, act, bearings, participants, actors, day),
        effects(act, new ToldBy(header.record(), actors, day)));
  }

  /** Who took part in an act, as told or by default. */
  public static List<Participant> participantsOf(RecordHeader header, DiplomaticAct act) {
    return header.participants().isEmpty() ? act.participants().toList() : header.participants();
  }

  private static List<Touch> touches(
      RecordHeader header,
      DiplomaticAct act,
      BearingChanges changes,
      List<Participant> participants,
      Actors actors,
      LocalDate day) {
    Set<ActorId> sources = sides(participants, Role::isSource, actors, day);
    Set<ActorId> targets = sides(participants, Role::isTarget, actors, day);
    Stream<Bearing> told =
        header.bearsOn().isEmpty()
            ? pairs(act, participants, actors, day)
            : header.bearsOn().stream();
    return changes
        .appliedTo(told)
        .map(
            bearing ->
                new Touch(
                    bearing.relationship(),
                    bearing.because(),
                    Direction.between(bearing.relationship(), sources, targets)))
        .toList();
  }

  private static Set<ActorId> sides(
      List<Participant> participants, Predicate<Role> which, Actors actors, LocalDate day) {
    return participants.stream()
        .filter(participant -> which.test(participant.role()))
        .flatMap(participant -> actors.sideOn(participant.actor(), day).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Bearing> pairs(
      DiplomaticAct act, List<Participant> participants, Actors actors, LocalDate day) {
    record Side(ActorId actor, Role role) {}
    List<Side> sides =
        participants.stream()
            .flatMap(
                one ->
                    actors.sideOn(one.actor(), day).stream()
                        .map(side -> new Side(side, one.role())))
            .distinct()
            .sorted(Comparator.comparing(Side::actor))
            .toList();
    return sides.stream()
        .flatMap(
            first ->
                sides.stream()
                    .filter(second -> first.actor().compareTo(second.actor()) < 0)
                    .filter(second -> act.pairs(first.role(), second.role()))
                    .map(second -> new RelationshipId(first.actor(), second.actor())))
        .distinct()
        .map(pair -> new Bearing(pair, null));
  }

  private static List<Effect> effects(DiplomaticAct act, Telling telling) {
    List<Effect> effects = act.effects(telling).toList();
    record Field(FactKey fact, String name) {}
    Set<Field> fields = new HashSet<>();
    for (Effect effect : effects) {
      if (!fields.add(new Field(effect.fact(), effect.field()))) {
        throw new IllegalStateException("two effects on " + effect.fact() + " " + effect.field());
      }
    }
    return effects;
  }

  private record ToldBy(Slug record, Actors actors, LocalDate day) implements Telling {
    @Override
    public Optional<ActorId> sideOf(ActorId actor) {
      return actors.sideOn(actor, day);
    }

    @Override
    public ActorId voiceOf(ActorId actor) {
      return actors.voiceOn(actor, day);
    }

    @Override
    public Names names() {
      return actors.namesOn(day);
    }
  }
}
