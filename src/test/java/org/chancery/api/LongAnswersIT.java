package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.record.Command;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.RecordDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of many pages, some to readers that are slow, or go away, or must not be deceived. */
@ExtendWith(OutputCaptureExtension.class)
class LongAnswersIT {
  private static final int ACTS = 2300;
  private static final String CSV = "/relationships/FJI-TON/timeline?format=csv";
  private static final String REPLAY = "/relationships/FJI-TON/replay";

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
    CommandReader reader = chancery.bean(CommandReader.class);
    List<Command> visits =
        IntStream.range(0, ACTS)
            .mapToObj(n -> reader.read("RecordVisit", JsonMapper.shared().readTree(visit(n))))
            .toList();
    List<Command> sources =
        IntStream.range(0, ACTS)
            .mapToObj(n -> reader.read("RegisterSource", JsonMapper.shared().readTree(source(n))))
            .toList();
    RecordDesk desk = chancery.bean(RecordDesk.class);
    desk.submitAll(sources, Origin.LOCAL);
    awaitAnswers();
    desk.submitAll(visits, Origin.LOCAL);
    awaitAnswers();
    assertThat(Lists.ask(http, "/relationships/FJI-TON").at("/coverage/records").asInt())
        .isEqualTo(ACTS);
  }

  /** Each question waits a while by itself for what was recorded. */
  private static void awaitAnswers() {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (http.get("/relationships/FJI-TON").status() == 503) {
      assertThat(System.nanoTime()).as("the records are not shown").isLessThan(deadline);
    }
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  /** Some five thousand bytes, so that all of them together are more than any buffer holds. */
  private static String visit(int number) {
    String tag = "\"" + "x".repeat(495) + "\"";
    return """
    {"record": "visit-%04d", "occurred": "20%02d-%02d", "tags": [%s],
     "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "TON"}}
    """
        .formatted(
            number,
            number % 20,
            1 + number % 12,
            String.join(", ", IntStream.range(0, 10).mapToObj(n -> tag).toList()));
  }

  private static String source(int number) {
    return """
    {"source": "source-%04d", "type": "webpage", "title": "Page %d"}
    """
        .formatted(number, number);
  }

  @Test
  void csv_has_every_source() {
    List<String> leafed =
        Lists.leaf(http, "/sources?limit=700", "sources").stream()
            .map(source -> source.get("source").asString())
            .toList();
    assertThat(leafed).hasSize(ACTS).doesNotHaveDuplicates().isSorted();
    assertThat(records(http.get("/sources?format=csv").response().body())).isEqualTo(leafed);
    assertThat(records(http.get("/sources?format=csv&q=page").response().body())).isEqualTo(leafed);
    String cursor = Lists.ask(http, "/sources?limit=100").get("next").asString();
    assertThat(records(http.get("/sources?format=csv&cursor=" + cursor).response().body()))
        .isEqualTo(leafed.subList(100, ACTS));
    assertThat(records(http.get("/sources?format=csv&limit=1000").response().body()))
        .isEqualTo(leafed.subList(0, 1000));
  }

  @Test
  void csv_has_the_rows_of_all_pages() {
    List<String> leafed =
        Lists.leaf(http, "/relationships/FJI-TON/timeline?limit=700", "acts").stream()
            .map(act -> act.get("record").asString())
            .toList();
    assertThat(leafed).hasSize(ACTS).doesNotHaveDuplicates();
    for (String list : new String[] {CSV, "/timeline?format=csv"}) {
      assertThat(records(http.get(list).response().body())).isEqualTo(leafed);
    }
    assertThat(records(http.get(CSV + "&order=desc").response().body()))
        .isEqualTo(leafed.reversed());
    assertThat(records(http.get(CSV + "&limit=1000").response().body()))
        .isEqualTo(leafed.subList(0, 1000));
  }

  private static List<String> records(String csv) {
    return csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  @Test
  void a_replay_has_the_frames_of_all_acts() {
    String frames = http.get(REPLAY).response().body();
    assertThat(frames.lines().filter(line -> line.startsWith("id: ")).distinct()).hasSize(ACTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {CSV, REPLAY})
  void slow_readers_hold_no_connection_to_the_database(String answer) {
    HikariDataSource pool = chancery.bean(HikariDataSource.class);
    HikariPoolMXBean state = pool.getHikariPoolMXBean();
    List<SlowReader> readers = new ArrayList<>();
    try {
      int most = pool.getMaximumPoolSize();
      IntStream.range(0, most + 2).forEach(n -> readers.add(new SlowReader(http, answer)));
      readers.forEach(reader -> assertThat(reader.read(2000)).startsWith("HTTP/1.1 200"));
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (state.getActiveConnections() > 0) {
        assertThat(System.nanoTime()).as("nobody gives a connection back").isLessThan(deadline);
        readers.forEach(reader -> reader.read(1));
      }
      assertThat(http.get("/relationships/FJI-TON/state").status()).isEqualTo(200);
      assertThat(readers.getFirst().rest()).hasSizeGreaterThan(11_000_000);
    } finally {
      readers.forEach(SlowReader::close);
    }
  }

  @Test
  void readers_that_go_away_do_no_harm(CapturedOutput output) {
    try (Chancery node = Chancery.on(chancery.database())) {
      for (int i = 0; i < 12; i++) {
        try (SlowReader reader = new SlowReader(node.http(), i % 2 == 0 ? CSV : REPLAY)) {
          assertThat(reader.read(1 + 1500 * i)).startsWith("H");
        }
      }
      assertThat(node.http().get("/relationships/FJI-TON/state").status()).isEqualTo(200);
    }
    assertThat(output.getAll()).doesNotContain("answered 5", " ERROR ", "cut short");
  }

  @ParameterizedTest
  @ValueSource(strings = {CSV, REPLAY})
  void an_answer_that_fails_half_way_does_not_look_whole(String answer, CapturedOutput output)
      throws SQLException {
    try (SlowReader reader = new SlowReader(http, answer)) {
      assertThat(reader.read(5000)).startsWith("HTTP/1.1 200");
      String rest = withoutRecords(reader::rest);
      assertThat(rest).doesNotEndWith("\r\n0\r\n\r\n");
      assertThat(rest.length()).isLessThan(11_000_000);
      assertThat(rest).doesNotContain("problem", "Exception");
    }
    assertThat(output.getAll()).contains("cut short").doesNotContain("does not exist");
    assertThat(http.get(answer).response().body()).hasSizeGreaterThan(11_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {CSV, REPLAY, "/series?format=csv&unit=actor"})
  void an_answer_that_fails_at_once_is_a_problem(String answer) throws SQLException {
    Http.Answer failed = withoutRecords(() -> http.get(answer));
    Refusals.isProblem(failed, 500);
    assertThat(failed.body().get("type").asString()).endsWith("unexpected");
  }

  private interface Question<T> {
    T ask();
  }

  /** What is answered while the database lacks a table. */
  private static <T> T withoutRecords(Question<T> question) throws SQLException {
    try (Connection service = chancery.database().asService()) {
      service.createStatement().execute("alter table timeline.record_version rename to hidden");
      try {
        return question.ask();
      } finally {
        service.createStatement().execute("alter table timeline.hidden rename to record_version");
      }
    }
  }

  @Test
  void a_series_counts_them_all() {
    JsonNode series = Lists.ask(http, "/relationships/FJI-TON/series?bucket=year").get("series");
    assertThat(series.valueStream().mapToInt(row -> row.get("certain").asInt()).sum())
        .isEqualTo(ACTS);
    assertThat(new HashSet<>(series.valueStream().map(row -> row.get("bucket")).toList()))
        .hasSize(20);
  }
}
