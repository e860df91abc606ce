package org.chancery.act;

import java.util.Collection;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.jspecify.annotations.Nullable;

/** An actor and what it does in an act. */
public record Participant(ActorId actor, Role role) {

  /** The same role for several. */
  static Stream<Participant> each(Collection<ActorId> actors, Role role) {
    return actors.stream().map(actor -> new Participant(actor, role));
  }

  /** One who begins, and the others as those towards whom. */
  static Stream<Participant> towardsOthers(ActorId initiator, Collection<ActorId> all) {
    return Stream.concat(
        Stream.of(new Participant(initiator, Role.INITIATOR)),
        each(all, Role.RECIPIENT).filter(other -> !other.actor().equals(initiator)));
  }

  /** Several who begin, and the one towards whom. */
  static Stream<Participant> towards(Collection<ActorId> initiators, ActorId other, Role role) {
    return Stream.concat(each(initiators, Role.INITIATOR), Stream.of(new Participant(other, role)));
  }

  /** One that may be missing. */
  static Stream<Participant> maybe(@Nullable ActorId actor, Role role) {
    return Stream.ofNullable(actor).map(known -> new Participant(known, role));
  }
}
