package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.chancery.eventlog.EventLog;
import org.chancery.exchange.Importer;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
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
import tools.jackson.databind.JsonNode;

/**
 * The example is taken in whole, once, and only where nothing else is; each line is known from when
 * it was published.
 */
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
    return importer(chancery, together);
  }

  private static Importer importer(Chancery chancery, int together) {
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

  private Demo demo(int together, Supplier<InputStream> file) {
    return new Demo(chancery.bean(EventLog.class), importer(together), file);
  }

  private static InputStream whole() {
    try {
      return Files.newInputStream(FILE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode facts(Chancery chancery, String asOf, String knownAt) {
    Http.Answer answer =
        chancery
            .http()
            .get("/relationships/IRN-RUS/state?asOf=%s&knownAt=%s".formatted(asOf, knownAt));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().get("facts");
  }

  private static List<String> told(JsonNode facts) {
    return facts.valueStream().map(JsonNode::toString).toList();
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
    Iterator<InputStream> openings = List.of(whole(), cutOffAfter(13)).iterator();
    assertThatThrownBy(() -> demo(5, openings::next).load()).hasMessageContaining("not whole");
    assertThat(recorded("*")).isEqualTo(13);
    assertThat(chancery.http().get("/relationships/IRN-RUS/state").status()).isEqualTo(503);
    demo().load();
    assertThat(recorded("*")).isEqualTo(lines() + 1);
    assertThat(recorded("distinct stream")).isEqualTo(lines() + 1);
    assertThat(chancery.http().get("/relationships/IRN-RUS/state").status()).isEqualTo(200);
  }

  @Test
  void a_whole_example_is_left_alone() throws Exception {
    demo().load();
    long position = chancery.bean(EventLog.class).head().position();
    demo().load();
    assertThat(chancery.bean(EventLog.class).head().position()).isEqualTo(position);
    assertThat(recorded("*")).isEqualTo(lines() + 1);
  }

  @Test
  void two_nodes_that_start_at_the_same_time_record_it_once() throws Exception {
    try (Chancery other = Chancery.on(chancery.database())) {
      CompletableFuture<Void> there =
          CompletableFuture.runAsync(
              () -> new Demo(other.bean(EventLog.class), importer(other, 5)).load());
      new Demo(chancery.bean(EventLog.class), importer(5)).load();
      there.join();
      assertThat(recorded("*")).isEqualTo(lines() + 1);
      assertThat(recorded("distinct stream")).isEqualTo(lines() + 1);
    }
  }

  @Test
  void january_2022_as_known_in_july_2022_differs_from_january_2022_as_known_today() {
    demo().load();
    JsonNode july = facts(chancery, "2022-01", "2022-07-31");
    JsonNode today = facts(chancery, "2022-01", "@113");
    assertThat(july).isNotEqualTo(today);
    assertThat(told(today)).containsAll(told(july)).hasSize(july.size() + 1);
    JsonNode learnt = today.get(0);
    assertThat(told(july)).doesNotContain(learnt.toString());
    assertThat(learnt.get("text").asString())
        .isEqualTo("Iranian drones for Russia: took place, and nobody has spoken of it yet");
    assertThat(learnt.get("because")).hasToString("[\"drones-admission-2022\"]");
  }

  @Test
  void the_first_of_february_2022_changed_when_the_delivery_was_admitted_in_november() {
    demo().load();
    JsonNode before = facts(chancery, "2022-02-01", "2022-11-04");
    JsonNode after = facts(chancery, "2022-02-01", "2022-11-05");
    List<String> news = new ArrayList<>(told(after));
    news.removeAll(told(before));
    assertThat(news).singleElement().asString().contains("\"because\":[\"drones-admission-2022\"]");
  }

  @Test
  void a_service_that_still_takes_it_in_is_not_ready_and_answers_no_question_from_a_part_of_it()
      throws Exception {
    Iterator<InputStream> openings = List.of(whole(), cutOffAfter(13)).iterator();
    assertThatThrownBy(() -> demo(5, openings::next).load()).hasMessageContaining("not whole");
    Http http = chancery.http();
    assertThat(http.send(http.request("/actuator/health/liveness").GET()).status()).isEqualTo(200);
    Http.Answer health = http.send(http.request("/actuator/health").GET());
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.body().at("/components/history/status").asString())
        .isEqualTo("OUT_OF_SERVICE");
    demo().load();
    assertThat(http.send(http.request("/actuator/health").GET()).status()).isEqualTo(200);
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
        Files.readAllLines(FILE).getFirst()
            + "\n"
            + "{\"command\": \"Nothing\", \"record\": \"abc\", \"publisherKnownAt\":"
            + " \"2022-01-01\"}\n";
    byte[] bad = file.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> demo(5, () -> new ByteArrayInputStream(bad)).load())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 lines refused");
    assertThat(output.getAll())
        .contains("line 2 of the example is refused: /command unknown-command");
  }
}
