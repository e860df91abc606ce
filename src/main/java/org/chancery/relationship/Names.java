package org.chancery.relationship;

/** What actors are called in a sentence. */
@FunctionalInterface
public interface Names {
  /** The English name of an actor; its id when nobody knows it. */
  String of(ActorId actor);
}
