package org.chancery.eventlog;

import org.axonframework.serialization.SerializationException;

/** An event that no module keeps: the log was written by a newer release, or a name was lost. */
@SuppressWarnings("serial")
public final class UnknownEventName extends SerializationException {
  UnknownEventName(String name) {
    super("no module keeps an event named " + name);
  }
}
