package org.chancery.record;

import java.util.Collection;
import java.util.Optional;

/**
 * Commands that are checked one after another and not kept: what those before would have changed.
 */
public interface Rehearsal {

  /**
   * Whether a command repeats the one that was accepted for its stream.
   *
   * @return empty when none was: then the log knows
   */
  Optional<Boolean> repeats(Command command);

  /** A command would be accepted. */
  void accept(Command command);

  /** What would be registered by now, so that others may refer to it. */
  Collection<Command> registered();
}
