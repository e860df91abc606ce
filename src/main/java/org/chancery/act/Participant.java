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

  /** One that may be missing. */
  static Stream<Participant> maybe(@Nullable ActorId actor, Role role) {
    return Stream.ofNullable(actor).map(known -> new Participant(known, role));
  }
}
