package org.chancery.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A closed point of the clock of knowledge.
 *
 * @param instant nothing can become known at or before it any more; absent before the first event
 * @param position the last position known by then
 */
public record Known(@Nullable Instant instant, long position) {

  /** The day on which it lies, UTC; none before the log begins. */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(instant).map(known -> LocalDate.ofInstant(known, ZoneOffset.UTC));
  }
}
