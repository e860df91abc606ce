package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as a stream that goes on: nothing is missed, and whoever leaves frees the place. */
@Timeout(120)
class LiveLogIT {
  private static final Map<String, Object> QUICK = Map.of("chancery.heartbeat", "100ms");
  private static final Duration SOON = Duration.ofSeconds(3);

  private static TestDatabase database;
  private static Chancery here;
  private static Chancery elsewhere;
  private static Http http;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    here = Chancery.on(database, QUICK);
    elsewhere = Chancery.on(database, Map.of());
    http = here.http();
    record(http, "first");
    record(http, "second");
  }

  @AfterAll
  static void stop() {
    elsewhere.close();
    here.close();
  }

  private static long record(Http service, String record) {
    String visit =
        """
        {"record": "%s", "occurred": "2021",
         "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "VUT"}}
        """;
    return service.post("RecordVisit", visit.formatted(record)).body().get("position").asLong();
  }

  private static long head() {
    return http.get("/log?limit=1").body().get("head").asLong();
  }

  private static List<Long> range(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  @Test
  void a_stream_begins_with_what_is_there() {
    try (LiveReader reader = LiveReader.open(http, "?after=1")) {
      assertThat(reader.status()).isEqualTo(200);
      assertThat(reader.header("Content-Type")).isEqualTo("text/event-stream");
      assertThat(reader.header("Cache-Control")).isEqualTo("no-store");
      LiveReader.Event event = reader.next();
      JsonNode page = http.get("/log?after=1&limit=1").body();
      assertThat(event.id()).isEqualTo("2");
      assertThat(event.event()).isEqualTo("visit-recorded");
      assertThat(JsonMapper.shared().readTree(event.data())).isEqualTo(page.at("/events/0"));
    }
  }

  @Test
  void what_is_recorded_on_this_node_comes_at_once() {
    try (LiveReader reader = LiveReader.open(http, "?after=" + head())) {
      long position = record(http, "recorded-here");
      Instant asked = Instant.now();
      assertThat(reader.next().id()).isEqualTo(Long.toString(position));
      assertThat(Instant.now()).isBefore(asked.plus(SOON));
    }
  }

  @Test
  void what_is_recorded_on_another_node_comes_soon() {
    try (LiveReader reader = LiveReader.open(http, "?after=" + head())) {
      long position = record(elsewhere.http(), "recorded-elsewhere");
      Instant asked = Instant.now();
      assertThat(reader.next().id()).isEqualTo(Long.toString(position));
      assertThat(Instant.now()).isBefore(asked.plus(SOON));
    }
  }

  @Test
  void nothing_is_missed_doubled_or_out_of_order_while_many_write_on_both_nodes() {
    long before = head();
    try (LiveReader early = LiveReader.open(http, "?after=" + before);
        LiveReader other = LiveReader.open(elsewhere.http(), "?after=" + before)) {
      AtOnce.send(8, LiveLogIT::recordSome);
      List<Long> all = range(before + 1, before + 80);
      assertThat(early.next(80)).isEqualTo(all);
      assertThat(other.next(80)).isEqualTo(all);
    }
  }

  private static Http.Answer recordSome(int writer) {
    Http service = writer % 2 == 0 ? http : elsewhere.http();
    for (int number = 1; number <= 10; number++) {
      record(service, "writer-" + writer + "-" + number);
    }
    return service.get("/log?limit=1");
  }

  @Test
  void a_reader_who_comes_back_goes_on_after_the_last_event_seen() {
    long seen;
    try (LiveReader reader = LiveReader.open(http, "?after=0")) {
      seen = Long.parseLong(reader.next().id());
    }
    record(http, "recorded-meanwhile");
    try (LiveReader again = LiveReader.open(http, "?after=0", Long.toString(seen))) {
      assertThat(again.next(2)).containsExactly(seen + 1, seen + 2);
    }
    try (LiveReader after = LiveReader.open(http, "?after=1", "")) {
      assertThat(after.next().id()).as("an empty header says nothing").isEqualTo("2");
    }
  }

  @Test
  void a_stream_ends_after_as_many_events_as_were_wanted() {
    long before = head();
    try (LiveReader reader = LiveReader.open(http, "?limit=2&after=" + (before - 1))) {
      assertThat(reader.next().id()).isEqualTo(Long.toString(before));
      record(http, "recorded-last");
      assertThat(reader.next().id()).isEqualTo(Long.toString(before + 1));
      reader.awaitsEnd();
    }
  }

  @Test
  void what_is_not_committed_is_not_told() throws Exception {
    long before = head();
    try (LiveReader reader = LiveReader.open(http, "?after=" + before);
        var held = database.asService();
        var statement = held.createStatement()) {
      held.setAutoCommit(false);
      statement.executeQuery("select * from log.take_positions(1)");
      reader.comment();
      reader.comment();
      held.rollback();
      record(http, "recorded-after-a-rollback");
      assertThat(reader.next(1)).containsExactly(before + 1);
    }
  }

  @Test
  void a_silent_stream_shows_that_it_lives() {
    try (LiveReader reader = LiveReader.open(http, "?after=" + head())) {
      assertThat(List.of(reader.comment(), reader.comment(), reader.comment())).containsOnly(":");
    }
  }

  @Test
  void places_are_few_and_whoever_hangs_up_frees_one() {
    List<LiveReader> readers = new ArrayList<>();
    try (Chancery crowded = Chancery.on(database, QUICK)) {
      for (int number = 0; number < LiveReaders.MOST; number++) {
        assertThat(sits(crowded.http(), readers)).isTrue();
      }
      Http.Answer refused = crowded.http().get("/log?format=sse");
      Refusals.isProblem(refused, 503);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(crowded.http().get("/log").status()).as("pages need no place").isEqualTo(200);
      readers.removeLast().close();
      await().until(() -> sits(crowded.http(), readers));
    } finally {
      readers.forEach(LiveReader::close);
    }
  }

  /** Whether one reader more got a place. */
  private static boolean sits(Http service, List<LiveReader> readers) {
    LiveReader reader = LiveReader.open(service, "?after=" + head());
    if (reader.status() == 200) {
      readers.add(reader);
    }
    return reader.status() == 200;
  }

  @Test
  void streams_end_as_they_should_when_the_service_does() {
    Chancery ending = Chancery.on(database, Map.of());
    try (LiveReader silent = LiveReader.open(ending.http(), "?after=" + head());
        LiveReader busy = LiveReader.open(ending.http(), "?after=0")) {
      busy.next();
      Instant asked = Instant.now();
      ending.close();
      assertThat(Instant.now()).isBefore(asked.plusSeconds(10));
      assertThatCode(silent::awaitsEnd).doesNotThrowAnyException();
      assertThatCode(busy::awaitsEnd).doesNotThrowAnyException();
    }
  }
}
