package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.DemandStatus;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.jspecify.annotations.Nullable;

/** A demand of one actor of another, whatever it is about. */
record MadeDemand(ActorId demandedBy, ActorId demandedOf, String what, @Nullable DemandForm form) {
  String headline(Names names) {
    return names.of(demandedBy) + " demands of " + names.of(demandedOf) + ": " + what;
  }

  Stream<Participant> participants() {
    return Stream.of(
        new Participant(demandedBy, Role.INITIATOR), new Participant(demandedOf, Role.RECIPIENT));
  }

  /** It opens the fact, as far as it is told. */
  Stream<Effect> opening(FactKey fact) {
    return Effect.told(
        Effect.opens(fact, DemandStatus.MADE),
        Effect.names(fact, what),
        Effect.sets(fact, "demandedBy", demandedBy),
        Effect.sets(fact, "demandedOf", demandedOf),
        Effect.sets(fact, "form", form));
  }
}
