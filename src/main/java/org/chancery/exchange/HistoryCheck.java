package org.chancery.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.act.Fault;
import org.chancery.record.CommandText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether every line of a file says when it was told, and none was told before the one above it.
 */
final class HistoryCheck {
  private static final int MOST_FAULTS = 1000;

  private final PublisherDay publisherDay;
  private final List<Fault> faults = new ArrayList<>();
  private @Nullable Instant before;

  HistoryCheck(Clock clock) {
    this.publisherDay = new PublisherDay(clock);
  }

  /**
   * Reads a file to its end.
   *
   * @throws NotAdoptable when there are faults
   */
  void mustHold(InputStream file) throws IOException {
    LineReader lines = new LineReader(file, CommandText.LARGEST);
    for (LineReader.@Nullable Line line = lines.next();
        line != null && faults.size() < MOST_FAULTS;
        line = lines.next()) {
      if (!line.isBlank()) {
        long number = line.number();
        faultOf(line).ifPresent(fault -> faults.add(inLine(number, fault)));
      }
    }
    if (!faults.isEmpty()) {
      throw new NotAdoptable(faults);
    }
  }

  private Optional<Fault> faultOf(LineReader.Line line) {
    if (line.tooLong()) {
      return Optional.of(CommandText.tooLarge().fault());
    }
    try {
      return faultOf(CommandText.read(line.text()).path(PublisherDay.FIELD));
    } catch (CommandText.Unreadable unreadable) {
      return Optional.of(unreadable.fault());
    }
  }

  private Optional<Fault> faultOf(JsonNode told) {
    if (told.isMissingNode() || told.isNull()) {
      return Optional.of(fault("required", "say from when the publisher told it"));
    }
    Optional<Fault> malformed = publisherDay.faultOf(told);
    return malformed.isPresent() ? malformed : orderFaultOf(PublisherDay.from(told.stringValue()));
  }

  private Optional<Fault> orderFaultOf(Instant told) {
    if (before != null && told.isBefore(before)) {
      return Optional.of(fault("out-of-order", "lies before that of a line above it"));
    }
    before = told;
    return Optional.empty();
  }

  private static Fault fault(String code, String detail) {
    return new Fault("/" + PublisherDay.FIELD, code, detail);
  }

  private static Fault inLine(long number, Fault fault) {
    return new Fault(fault.pointer(), fault.code(), "line " + number + ": " + fault.detail());
  }
}
