package org.chancery.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.chancery.eventlog.EventLog;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.RecordDesk;
import org.chancery.record.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The example that a new installation starts with: relations between Iran and Russia to 2022. */
final class Demo {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final String FILE = "/db/demo/iran-russia.ndjson";

  private final EventLog log;
  private final CommandReader reader;
  private final RecordDesk desk;

  Demo(EventLog log, CommandReader reader, RecordDesk desk) {
    this.log = log;
    this.reader = reader;
    this.desk = desk;
  }

  /** Records the example, all of it or nothing, where nothing was recorded before. */
  void load() {
    if (log.head().position() == 0) {
      int recorded = desk.submitAll(lines().stream().map(this::reading).toList()).size();
      LOG.info("recorded the example: {} commands about Iran and Russia", recorded);
    }
  }

  private static List<String> lines() {
    try (InputStream file = Demo.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException("the example cannot be read", unreadable);
    }
  }

  private Supplier<Submission> reading(String line) {
    return () -> {
      ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(line);
      String command = body.remove("command").stringValue();
      JsonNode told = body.remove("publisherKnownAt");
      Origin origin = new Origin(Origin.LOCAL.by(), told == null ? null : told.stringValue(), null);
      return new Submission(reader.read(command, body), origin);
    };
  }
}
