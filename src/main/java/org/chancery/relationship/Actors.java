package org.chancery.relationship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The actors that are known, by id and by the identifiers of other lists. */
public final class Actors {
  private final Map<ActorId, Actor> byId = new TreeMap<>();
  private final Map<String, List<Claim>> byIdentifier = new HashMap<>();

  private record Claim(Actor actor, Period period) {}

  public Actors(Collection<Actor> actors) {
    for (Actor actor : actors) {
      byId.put(actor.id(), actor);
      for (Actor.Identifier identifier : actor.identifiers()) {
        byIdentifier.merge(
            identifier.scheme() + ":" + identifier.value(),
            List.of(new Claim(actor, identifier.period())),
            Actors::both);
      }
    }
  }

  private static List<Claim> both(List<Claim> some, List<Claim> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** All of them, by id. */
  public Collection<Actor> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  public Optional<Actor> find(ActorId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The actor of that id, or the one that bore that identifier ({@code cow:365}) on the day. */
  public Optional<Actor> find(ActorId idOrIdentifier, LocalDate day) {
    Optional<Actor> known = find(idOrIdentifier);
    if (known.isPresent()) {
      return known;
    }
    return byIdentifier.getOrDefault(idOrIdentifier.value(), List.of()).stream()
        .filter(claim -> claim.period().contains(day))
        .map(Claim::actor)
        .findFirst();
  }

  /** The side of a relationship on which an actor stands on a day. */
  public Optional<ActorId> sideOn(ActorId actor, LocalDate day) {
    return find(actor).flatMap(known -> known.sideOn(day));
  }

  /** Who speaks when an actor does on a day: the state for its officials and bodies. */
  public ActorId voiceOn(ActorId actor, LocalDate day) {
    return find(actor)
        .filter(known -> known.type().speaksForItsState())
        .flatMap(known -> known.sideOn(day))
        .orElse(actor);
  }

  /** English names as of a day. */
  public Names namesOn(LocalDate day) {
    return actor -> find(actor).map(known -> known.nameOn(day)).orElse(actor.value());
  }
}
