package org.chancery.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a relationship reach over.
 *
 * @param firstAct the first day on which one may have begun; what began on an unknown day does not
 *     count
 * @param lastAct the last day on which one may have begun; what is only announced does not count
 * @param lastRecorded the day on which the latest became known
 * @param records how many there are
 */
public record Coverage(
    @Nullable LocalDate firstAct,
    @Nullable LocalDate lastAct,
    @Nullable LocalDate lastRecorded,
    long records) {

  /** Whether a day lies after everything that is recorded. */
  public boolean isExceededBy(LocalDate day) {
    return lastAct == null || day.isAfter(lastAct);
  }
}
