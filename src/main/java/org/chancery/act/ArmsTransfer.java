package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.jspecify.annotations.Nullable;

/** A transfer of arms as claims of it tell it. */
record ArmsTransfer(
    @Nullable ActorId supplier, @Nullable ActorId recipient, @Nullable String quantity) {

  /** What it says in the fact of a claim, as far as it is told. */
  Stream<Effect> toldIn(FactKey claim) {
    return Effect.told(
        Effect.sets(claim, "supplier", supplier),
        Effect.sets(claim, "recipient", recipient),
        Effect.sets(claim, "quantity", quantity));
  }
}
