package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chancery.eventlog.EventLog;
import org.chancery.exchange.Importer;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Lines;
import org.chancery.record.CommandReader;
import org.chancery.record.History;
import org.chancery.record.RecordDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The example is taken in whole, once, and only where nothing else is. */
@ExtendWith(OutputCaptureExtension.class)
class DemoIT {
  private static final Path FILE = Path.of("db/demo/iran-russia.ndjson");

  private Chancery chancery;

  @BeforeEach
  void start() {
    chancery = Chancery.empty();
  }

  @AfterEach
  void end() {
    chancery.close();
  }

  private Importer importer(int together) {
    return new Importer(
        chancery.bean(CommandReader.class),
        chancery.bean(RecordDesk.class),
        chancery.bean(History.class),
        chancery.bean(Clock.class),
        together,
        Duration.ofSeconds(10));
  }

  private Demo demo() {
    return new Demo(chancery.bean(EventLog.class), importer(1000));
  }

  private Demo demo(int together, InputStream file) {
    return new Demo(chancery.bean(EventLog.class), importer(together), () -> file);
  }

  private long recorded(String what) throws SQLException {
    try (Connection connection = chancery.database().asService();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select count(" + what + ") from log.event")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long lines() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> !line.isBlank()).count();
  }

  private static InputStream cutOffAfter(int lines) throws IOException {
    List<String> first = Files.readAllLines(FILE).subList(0, lines);
    String begin = String.join("\n", first) + "\n{\"command\":";
    return new SequenceInputStream(
        new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8)),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new EOFException();
          }
        });
  }

  @Test
  void a_load_that_was_interrupted_is_completed_and_nothing_is_recorded_twice() throws Exception {
    InputStream cut = cutOffAfter(13);
    assertThatThrownBy(() -> demo(5, cut).load()).hasMessageContaining("not whole");
    assertThat(recorded("*")).isEqualTo(13);
    demo().load();
    assertThat(recorded("*")).isEqualTo(lines());
    assertThat(recorded("distinct stream")).isEqualTo(lines());
  }

  @Test
  void a_whole_example_is_left_alone() throws Exception {
    demo().load();
    long position = chancery.bean(EventLog.class).head().position();
    demo().load();
    assertThat(chancery.bean(EventLog.class).head().position()).isEqualTo(position);
    assertThat(recorded("*")).isEqualTo(lines());
  }

  @Test
  void an_installation_in_use_does_not_find_it_among_its_own_records() throws Exception {
    Lines.send(chancery.http(), "", Lines.visits("own", 1));
    demo().load();
    assertThat(recorded("*")).isOne();
  }

  @Test
  void a_line_that_is_refused_fails_the_start_and_is_named(CapturedOutput output) throws Exception {
    String file =
        Files.readAllLines(FILE).getFirst() + "\n{\"command\": \"Nothing\", \"record\": \"abc\"}\n";
    InputStream bad = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> demo(5, bad).load())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 lines refused");
    assertThat(output.getAll())
        .contains("line 2 of the example is refused: /command unknown-command");
  }
}
