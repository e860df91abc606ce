package org.chancery.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ActorType;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;

/** Casts of three states and an organisation; no two actors are ever cast together again. */
final class Casts {
  private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

  private final Actors actors;
  private final Set<RelationshipId> met = new HashSet<>();

  Casts(Actors actors) {
    this.actors = actors;
  }

  List<ActorId> next(SplittableRandom random) {
    List<ActorId> cast =
        met.isEmpty()
            ? Stream.of("IRN", "RUS", "TUR", "org:eu").map(ActorId::new).toList()
            : drawn(random);
    if (!Collections.disjoint(met, pairsOf(cast))) {
      return next(random);
    }
    met.addAll(pairsOf(cast));
    return cast;
  }

  /** Every relationship within a cast. */
  static List<RelationshipId> pairsOf(List<ActorId> cast) {
    return cast.stream()
        .flatMap(
            one ->
                cast.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .map(other -> new RelationshipId(one, other)))
        .toList();
  }

  private List<ActorId> drawn(SplittableRandom random) {
    List<ActorId> cast = new ArrayList<>(Draw.some(3, all(ActorType.STATE), random));
    cast.addAll(Draw.some(1, all(ActorType.ORGANISATION), random));
    return cast;
  }

  private List<ActorId> all(ActorType type) {
    return actors.all().stream()
        .filter(actor -> actor.type() == type)
        .filter(actor -> actor.sideOn(DAY).equals(Optional.of(actor.id())))
        .map(Actor::id)
        .toList();
  }
}
