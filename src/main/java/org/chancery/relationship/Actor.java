package org.chancery.relationship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A state, organisation, company, medium or person that acts.
 *
 * @param name its short English name
 * @param exists the days on which it existed
 * @param names its names by language and period
 * @param identifiers what other lists call it
 * @param states the states it belonged to, for what is not a state itself
 * @param predecessors the states it succeeded
 */
public record Actor(
    ActorId id,
    ActorType type,
    String name,
    Period exists,
    List<Name> names,
    List<Identifier> identifiers,
    List<Belonging> states,
    List<Succession> predecessors) {

  /** A name in a language (BCP 47) over a period. */
  public record Name(String language, String name, Period period) {}

  /** An identifier of another list: iso2, cow, gw or wikidata. */
  public record Identifier(String scheme, String value, Period period) {
    /** How it is written instead of an id: {@code cow:365}. */
    public String text() {
      return scheme + ":" + value;
    }
  }

  /** The state whose a company, medium or person was over a period. */
  public record Belonging(ActorId state, Period period) {}

  /** A state that this one succeeded, and the day on which it did. */
  public record Succession(ActorId predecessor, LocalDate day) {}

  /** The side of a relationship that this actor stands on: itself, or the state it belongs to. */
  public Optional<ActorId> sideOn(LocalDate day) {
    Optional<ActorId> state =
        states.stream().filter(s -> s.period().contains(day)).map(Belonging::state).findFirst();
    boolean itself = type == ActorType.STATE || type == ActorType.ORGANISATION && states.isEmpty();
    return itself ? Optional.of(id) : state;
  }

  /** Its English name on that day. */
  public String nameOn(LocalDate day) {
    return names.stream()
        .filter(n -> n.language().equals("en") && n.period().contains(day))
        .map(Name::name)
        .findFirst()
        .orElse(name);
  }
}
