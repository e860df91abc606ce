package org.chancery.timeline;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A row of the table of callings off.
 *
 * @param record the announced act
 * @param by the record that calls it off
 * @param latest the last day on which that may have happened
 */
record CallingOffRow(String record, String by, LocalDate latest) {

  static Stream<CallingOffRow> of(Version version) {
    return version
        .callsOff()
        .map(
            record ->
                new CallingOffRow(record.value(), version.record(), version.start().latest()));
  }
}
