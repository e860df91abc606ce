package org.chancery.relationship;

import java.util.Collection;
import java.util.List;

/** Where actors are told of that are registered while the service runs. */
public interface Newcomers {
  /** There are none. */
  Newcomers NONE =
      new Newcomers() {
        @Override
        public List<Newcomer> after(long position) {
          return List.of();
        }

        @Override
        public Collection<Actor> uncommitted() {
          return List.of();
        }
      };

  /** An actor and the position of the log at which it was registered. */
  record Newcomer(long position, Actor actor) {}

  /** Those that were registered after a position, by whichever node, in their order. */
  List<Newcomer> after(long position);

  /** Those that only the caller knows of so far, and that nobody may remember yet. */
  Collection<Actor> uncommitted();
}
