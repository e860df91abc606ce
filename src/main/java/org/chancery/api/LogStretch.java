package org.chancery.api;

import java.util.Optional;

/**
 * A part of the log that was asked for: since positions have no gaps, its end is known before it is
 * read.
 *
 * @param after the position before its first event
 * @param most how many events at the most
 * @param head the last position there is
 */
record LogStretch(long after, long most, long head) {

  /** The position of its last event so far. */
  long upTo() {
    return Math.min(head, limit());
  }

  /** The position of the last event that it may ever have. */
  long limit() {
    return most > Long.MAX_VALUE - after ? Long.MAX_VALUE : after + most;
  }

  /** After which position the next one begins, when there is more. */
  Optional<Long> next() {
    return limit() < head ? Optional.of(limit()) : Optional.empty();
  }
}
