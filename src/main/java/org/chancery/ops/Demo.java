package org.chancery.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.act.Fault;
import org.chancery.eventlog.EventLog;
import org.chancery.eventlog.EventLog.Place;
import org.chancery.exchange.ImportReport;
import org.chancery.exchange.ImportState;
import org.chancery.exchange.Importer;
import org.chancery.exchange.RefusedLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example that a new installation starts with: relations between Iran and Russia. */
final class Demo {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final String FILE = "/db/demo/iran-russia.ndjson";

  private final EventLog log;
  private final Importer importer;
  private final Supplier<InputStream> file;

  Demo(EventLog log, Importer importer) {
    this(log, importer, Demo::open);
  }

  Demo(EventLog log, Importer importer, Supplier<InputStream> file) {
    this.log = log;
    this.importer = importer;
    this.file = file;
  }

  private static InputStream open() {
    return Objects.requireNonNull(Demo.class.getResourceAsStream(FILE), FILE);
  }

  /**
   * Takes the example in where nothing was recorded before, each line known from when it was
   * published, and goes on with it where that was interrupted. A line that is refused fails the
   * start.
   */
  void load() {
    if (log.head().position() == 0 || isInterrupted()) {
      ImportReport report = importer.adopt(file);
      report.faults().forEach(Demo::tell);
      if (report.stopped() != null && report.stopped().foundLogNotEmpty()) {
        LOG.info("the example is left out: something else was recorded meanwhile");
        return;
      }
      if (report.state() != ImportState.FINISHED || report.refused() > 0) {
        throw new IllegalStateException(
            "the example is not whole: import %s, after line %d, %d lines refused"
                .formatted(report.state().word(), report.lines(), report.refused()));
      }
      LOG.info(
          "recorded the example about Iran and Russia: {} commands, and {} that were there",
          report.recorded(),
          report.alreadyThere());
    }
  }

  private static void tell(RefusedLine line) {
    String faults =
        line.errors().stream()
            .map((Fault fault) -> fault.pointer() + " " + fault.code())
            .collect(Collectors.joining(", "));
    LOG.error("line {} of the example is refused: {}", line.line(), faults);
  }

  /** A history import is under way, and it began with the example. */
  private boolean isInterrupted() {
    return log.isAdopting()
        && log.stampsOf(List.of(placeOf(firstLine()))).values().stream()
            .anyMatch(stamp -> stamp.position() == 1);
  }

  private String firstLine() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file.get(), StandardCharsets.UTF_8))) {
      return lines.readLine();
    } catch (IOException unreadable) {
      throw new IllegalStateException("the example cannot be read", unreadable);
    }
  }

  private static Place placeOf(String line) {
    JsonNode command = JsonMapper.shared().readTree(line);
    return Stream.of("record", "source", "actor")
        .filter(command::has)
        .map(type -> new Place(type + "/" + command.get(type).asString(), 0))
        .findFirst()
        .orElseThrow();
  }
}
