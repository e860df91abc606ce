package org.chancery.timeline;

import java.time.LocalDate;

/**
 * Days on which an act gives a field its value.
 *
 * @param act the first act of the run
 * @param certain whether it leads, or only may
 * @param from the first of the days
 * @param until the first day after them
 */
record FactInterval(KnownEffect act, boolean certain, LocalDate from, LocalDate until) {
  boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && day.isBefore(until);
  }
}
