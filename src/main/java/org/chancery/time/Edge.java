package org.chancery.time;

import org.jspecify.annotations.Nullable;

/**
 * A side of an interval.
 *
 * @param date none when the side is open or unknown
 * @param otherwise how a side without a date is written
 */
record Edge(@Nullable CalendarDate date, String otherwise) {
  static final Edge OPEN = new Edge(null, "..");
  static final Edge UNKNOWN = new Edge(null, "");

  @Override
  public String toString() {
    return date == null ? otherwise : date.toString();
  }
}
