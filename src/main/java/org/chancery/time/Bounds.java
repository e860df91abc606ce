package org.chancery.time;

import java.time.LocalDate;
import java.time.Period;

/**
 * The first and the last day on which something that happened once may have happened.
 *
 * @param earliest the first day; {@link LocalDate#MIN} when nothing is known on that side
 * @param latest the last day; {@link LocalDate#MAX} when nothing is known on that side
 */
public record Bounds(LocalDate earliest, LocalDate latest) {
  /** The first and the last day of the calendar that dates can be stated in. */
  static final Bounds CALENDAR = new Bounds(LocalDate.of(-4000, 1, 1), LocalDate.of(9999, 12, 31));

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

  /** Whether nothing is known of when it began. */
  public boolean isOpenBefore() {
    return earliest.equals(LocalDate.MIN);
  }

  /** Whether nothing is known of the last day. */
  public boolean isOpenAfter() {
    return latest.equals(LocalDate.MAX);
  }

  /** Both together, with all that lies between. */
  Bounds and(Bounds other) {
    return new Bounds(
        earliest.isBefore(other.earliest) ? earliest : other.earliest,
        latest.isAfter(other.latest) ? latest : other.latest);
  }

  /** Whether some day lies in both. */
  boolean meets(Bounds other) {
    return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
  }

  /** Wider on each side, as far as the calendar goes; an open side stays open. */
  Bounds widened(Period by) {
    LocalDate first = isOpenBefore() ? earliest : earliest.minus(by);
    LocalDate last = isOpenAfter() ? latest : latest.plusDays(1).plus(by).minusDays(1);
    return new Bounds(
        isOpenBefore() || !first.isBefore(CALENDAR.earliest) ? first : CALENDAR.earliest,
        isOpenAfter() || !last.isAfter(CALENDAR.latest) ? last : CALENDAR.latest);
  }
}
