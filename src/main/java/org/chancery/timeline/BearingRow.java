package org.chancery.timeline;

import java.util.stream.Stream;
import org.chancery.act.CameoCode;
import org.chancery.act.Contribution;
import org.chancery.time.Bounds;
import org.jspecify.annotations.Nullable;

/** A row of the table of bearings: record × relationship. */
record BearingRow(
    String record,
    Contribution.Touch touch,
    String kind,
    @Nullable CameoCode cameo,
    Bounds start,
    int order,
    long firstPosition) {

  static Stream<BearingRow> of(Version version) {
    return version
        .bearings()
        .map(
            touch ->
                new BearingRow(
                    version.record(),
                    touch,
                    version.kind(),
                    version.state().act().cameo(),
                    version.start(),
                    version.state().header().order(),
                    version.firstPosition()));
  }
}
