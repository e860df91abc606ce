package org.chancery.act;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** What an act may ask of the record that tells it, when it says what it did to facts. */
public interface Telling {
  /** The id of the record. */
  Slug record();

  /** The state of an actor on the act's earliest day. */
  Optional<ActorId> sideOf(ActorId actor);

  /**
   * Who speaks when that actor does: a state for its officials and bodies, and everybody else,
   * media and companies too, for themselves.
   */
  ActorId voiceOf(ActorId actor);

  /** The voices of several, each once: officials of one state speak with one voice. */
  default Stream<ActorId> voicesOf(Collection<ActorId> actors) {
    return actors.stream().map(this::voiceOf).distinct();
  }

  /** Names on the act's earliest day. */
  Names names();

  /** The fact of that key, or, in an opening act that gives none, of the record's own id. */
  default FactKey fact(Topic topic, @Nullable Slug key) {
    return new FactKey(topic, (key == null ? record() : key).value());
  }
}
