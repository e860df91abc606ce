package org.chancery.relationship;

import java.time.LocalDate;

/**
 * Days on which something holds, half open.
 *
 * @param from the first day; {@link LocalDate#MIN} when it always did
 * @param until the first day on which it no longer does; {@link LocalDate#MAX} when there is none
 */
public record Period(LocalDate from, LocalDate until) {
  /** Whether there is a day in both. */
  public boolean overlaps(Period other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** Whether it holds on that day. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
