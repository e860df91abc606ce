package org.chancery.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one field of a fact is on one day.
 *
 * @param leading the first act of the run that leads; absent when no act has certainly happened, or
 *     when the last one ended it
 * @param until the first day on which another value leads, or any where none does on that day;
 *     {@link LocalDate#MAX} when there is no such day
 * @param alternatives acts that may lead instead with another value, in world order
 */
record FieldState(
    String field, @Nullable KnownEffect leading, LocalDate until, List<KnownEffect> alternatives) {

  @Nullable Object value() {
    return leading == null ? null : leading.value();
  }
}
