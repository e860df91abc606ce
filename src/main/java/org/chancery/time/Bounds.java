package org.chancery.time;

import java.time.LocalDate;

/**
 * The first and the last day on which something that happened once may have happened.
 *
 * @param earliest the first day; {@link LocalDate#MIN} when nothing is known on that side
 * @param latest the last day; {@link LocalDate#MAX} when nothing is known on that side
 */
public record Bounds(LocalDate earliest, LocalDate latest) {
  public Bounds {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("the latest day lies before the earliest");
    }
  }

  /** The same earliest day, and no latest: what is only announced may never happen. */
  public Bounds withOpenLatest() {
    return new Bounds(earliest, LocalDate.MAX);
  }

  /** Whether it has happened by the end of that day, however the vague date fell. */
  public boolean certainlyBy(LocalDate day) {
    return !latest.isAfter(day);
  }

  /** Whether it may have happened by the end of that day. */
  public boolean possiblyBy(LocalDate day) {
    return !earliest.isAfter(day);
  }
}
