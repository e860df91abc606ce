package org.chancery.act;

import org.chancery.relationship.ActorId;
import org.chancery.relationship.Names;
import org.jspecify.annotations.Nullable;

/** Who comes on a visit, in which office, for which state. */
public record Guest(String name, @Nullable String office, ActorId of, @Nullable ActorId actor) {

  String inWords(Names names) {
    return name + Wording.optional(", ", office) + " (" + names.of(of) + ")";
  }
}
