package org.chancery.relationship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The actors that are known, by id and by the identifiers of other lists: those of the reference
 * data, and those registered since. Whoever is not found is looked for among the newcomers, so that
 * an actor is known on every node from its registration on; nothing is remembered of those whom
 * nobody registered.
 */
public final class Actors {
  private final Map<ActorId, Actor> byId = new ConcurrentSkipListMap<>();
  private final Map<String, List<Claim>> byIdentifier = new ConcurrentHashMap<>();
  private final Set<ActorId> given;
  private final Newcomers newcomers;
  private volatile long seen;

  private record Claim(Actor actor, Period period) {}

  /**
   * Those of the reference data, and those that come.
   *
   * @param given what is known from the start
   */
  public Actors(Collection<Actor> given, Newcomers newcomers) {
    this.given = given.stream().map(Actor::id).collect(Collectors.toUnmodifiableSet());
    this.newcomers = newcomers;
    given.forEach(this::add);
  }

  /** Those of the reference data alone. */
  public Actors(Collection<Actor> given) {
    this(given, Newcomers.NONE);
  }

  private void add(Actor actor) {
    if (byId.putIfAbsent(actor.id(), actor) == null) {
      actor
          .identifiers()
          .forEach(
              identifier ->
                  byIdentifier.merge(
                      identifier.text(),
                      List.of(new Claim(actor, identifier.period())),
                      (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    }
  }

  /** Asks outside the lock, so that nobody waits for the database but those who miss somebody. */
  private void catchUp() {
    List<Newcomers.Newcomer> news = newcomers.after(seen);
    synchronized (this) {
      for (Newcomers.Newcomer newcomer : news) {
        if (newcomer.position() > seen) {
          add(newcomer.actor());
          seen = newcomer.position();
        }
      }
    }
  }

  /** All of them, by id. */
  public Collection<Actor> all() {
    catchUp();
    return Collections.unmodifiableCollection(byId.values());
  }

  /** Whether it comes with the reference data. */
  public boolean isGiven(ActorId id) {
    return given.contains(id);
  }

  /** The actor of that id. */
  public Optional<Actor> find(ActorId id) {
    return remembered(id)
        .or(
            () -> {
              catchUp();
              return remembered(id);
            })
        .or(
            () ->
                newcomers.uncommitted().stream()
                    .filter(actor -> actor.id().equals(id))
                    .findFirst());
  }

  private Optional<Actor> remembered(ActorId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The actor of that id, or the one that bore that identifier ({@code cow:365}) on the day. */
  public Optional<Actor> find(ActorId idOrIdentifier, LocalDate day) {
    Period onTheDay = new Period(day, day.plusDays(1));
    return remembered(idOrIdentifier)
        .or(() -> remembered(idOrIdentifier.value(), onTheDay).findFirst())
        .or(() -> find(idOrIdentifier))
        .or(() -> bearersOf(idOrIdentifier.value(), onTheDay).findFirst());
  }

  private Stream<Actor> remembered(String identifier, Period period) {
    return byIdentifier.getOrDefault(identifier, List.of()).stream()
        .filter(claim -> claim.period().overlaps(period))
        .map(Claim::actor);
  }

  /** Those that bear an identifier at some time within a period. */
  public Stream<Actor> bearersOf(String identifier, Period period) {
    catchUp();
    return Stream.concat(
        remembered(identifier, period),
        newcomers.uncommitted().stream()
            .filter(
                actor ->
                    actor.identifiers().stream()
                        .anyMatch(
                            borne ->
                                borne.text().equals(identifier)
                                    && borne.period().overlaps(period))));
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
