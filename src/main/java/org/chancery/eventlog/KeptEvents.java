package org.chancery.eventlog;

import java.util.Map;

/**
 * The events that one module keeps in the log.
 *
 * @param names the class of every event by its name on disk; a name never changes its meaning
 */
public record KeptEvents(Map<String, Class<?>> names) {
  public KeptEvents {
    names = Map.copyOf(names);
  }
}
