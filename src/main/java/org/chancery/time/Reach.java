package org.chancery.time;

import java.time.LocalDate;
import java.time.Period;

/** The days on which something may have begun, and those on which it may have ended. */
record Reach(Bounds start, Bounds end) {

  /** That of something that was over on the day on which it began. */
  static Reach ofOne(Bounds day) {
    return new Reach(day, day);
  }

  /** Nothing begins after it has ended. */
  static Reach between(Bounds start, Bounds end) {
    LocalDate latest =
        end.latest().isBefore(start.latest()) && !end.latest().isBefore(start.earliest())
            ? end.latest()
            : start.latest();
    LocalDate earliest =
        start.earliest().isAfter(end.earliest()) && !start.earliest().isAfter(end.latest())
            ? start.earliest()
            : end.earliest();
    return new Reach(new Bounds(start.earliest(), latest), new Bounds(earliest, end.latest()));
  }

  Reach widened(Period by) {
    return new Reach(start.widened(by), end.widened(by));
  }
}
