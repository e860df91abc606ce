package org.chancery.timeline;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log handed it over.
 *
 * @param position of the event
 * @param version of what it is about that it makes, from 1
 * @param by who did it
 * @param publisherKnownAt when its publisher told it, where an import said so
 * @param event what it tells
 */
record StoredEvent<T>(
    long position, int version, String by, @Nullable String publisherKnownAt, T event) {

  /** One with what the log says beside it. */
  static StoredEvent<?> of(long position, long sequence, Map<String, ?> metadata, Object event) {
    return new StoredEvent<>(
        position,
        (int) sequence + 1,
        Objects.requireNonNull((String) metadata.get("by")),
        (String) metadata.get("publisherKnownAt"),
        event);
  }

  /** This one, if it tells what is looked for. */
  <E> Stream<StoredEvent<E>> telling(Class<E> type) {
    return type.isInstance(event)
        ? Stream.of(new StoredEvent<>(position, version, by, publisherKnownAt, type.cast(event)))
        : Stream.empty();
  }
}
