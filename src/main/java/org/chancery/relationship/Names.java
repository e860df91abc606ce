package org.chancery.relationship;

import java.util.Collection;

/** What actors are called in a sentence. */
@FunctionalInterface
public interface Names {
  /** The English name of an actor; its id when nobody knows it. */
  String of(ActorId actor);

  /** Several in a row: "China, Iran and Russia". */
  default String of(Collection<ActorId> actors) {
    return Sentence.listed(actors.stream().map(this::of).toList());
  }
}
