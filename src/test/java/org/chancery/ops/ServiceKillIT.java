package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.fixture.Http;
import org.chancery.fixture.StateAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One data folder, on which the service and its database are killed again and again. */
@Timeout(240)
class ServiceKillIT {
  @TempDir static Path folder;

  private static final ServiceWriters WRITERS = new ServiceWriters();
  private static final List<ServiceProcess> STARTED = new ArrayList<>();
  private static ServiceDatabase database;

  private static ServiceProcess service;

  @BeforeAll
  static void aFolder() {
    database = new ServiceDatabase(folder.resolve("data"));
  }

  @BeforeEach
  void a_service_runs() throws IOException {
    if (STARTED.isEmpty() || !service.process().isAlive()) {
      start();
    }
  }

  private static void start() throws IOException {
    service =
        ServiceProcess.start(folder, Map.of(), "-Duser.home=" + folder, "--chancery.demo=true");
    STARTED.add(service);
  }

  @AfterAll
  static void end() throws IOException {
    try (var _ = database) {
      for (ServiceProcess started : STARTED) {
        started.close();
      }
    }
  }

  @AfterEach
  void everything_acknowledged_is_there_exactly_once() throws Exception {
    if (!service.process().isAlive()) {
      start();
    }
    Http http = service.http();
    repeatWhatWasNotAnswered(http);
    assertThat(database.value("select count(*) || ' ' || max(position) from log.event"))
        .as("positions have no gaps")
        .isEqualTo(database.value("select position || ' ' || position from log.log_head"));
    await().atMost(Duration.ofSeconds(30)).until(() -> http.get("/records/any").status() == 404);
    for (Map.Entry<String, Long> told : WRITERS.acknowledged().entrySet()) {
      JsonNode record = http.get("/records/" + told.getKey()).body();
      assertThat(record.path("position").asLong()).as(told.getKey()).isEqualTo(told.getValue());
      assertThat(record.path("note").asString()).isEqualTo("told by " + told.getKey());
    }
    assertThat(visitsIn(http)).isEqualTo(WRITERS.acknowledged().size());
    assertThat(
            database.number(
                "select count(*) from log.event where name = 'visit-recorded'"
                    + " and payload->'act'->>'host' = 'BRA'"))
        .isEqualTo(WRITERS.acknowledged().size());
    assertThat(
            database.number(
                "select count(*) from log.event where stream not like '%/told-%' and stream_type <>"
                    + " 'log'"))
        .as("the example, recorded once")
        .isEqualTo(exampleLines());
    assertThat(notInBoth()).as("log and read model differ").isZero();
  }

  private static void repeatWhatWasNotAnswered(Http http) throws Exception {
    for (String record : List.copyOf(WRITERS.unanswered())) {
      String kept = "select coalesce(max(position), 0) from log.event where stream = 'record/%s'";
      long before = database.number(kept.formatted(record));
      Http.Answer answer = http.post("RecordVisit", ServiceWriters.command(record));
      assertThat(answer.status()).isIn(201, 202);
      long position = answer.body().get("position").asLong();
      assertThat(before).as(record).isIn(0L, position);
      WRITERS.acknowledged().put(record, position);
      WRITERS.unanswered().remove(record);
    }
  }

  private static long visitsIn(Http http) {
    return StateAnswer.of(http, "BRA-FRA", null)
        .body()
        .get("counts")
        .valueStream()
        .filter(count -> count.get("kind").asString().equals("visit"))
        .mapToLong(count -> count.get("certain").asLong())
        .sum();
  }

  private static long exampleLines() throws IOException {
    try (var lines = Files.lines(Path.of("db/demo/iran-russia.ndjson"))) {
      return lines.filter(line -> !line.isBlank()).count();
    }
  }

  private static long notInBoth() throws SQLException, IOException {
    return database.number(
        """
        select count(*) from log.event e
          full join (select 'record/' || record as stream, opened from timeline.record_version
                     union all select 'source/' || id, opened from timeline.source) v
            on v.opened = e.position and v.stream = e.stream
         where e.position is null or v.stream is null and e.stream_type <> 'log'
        """);
  }

  @Test
  void a_service_killed_twice_while_it_writes_loses_nothing() throws Exception {
    WRITERS.writeUntilKilled(service, "told-first", 60);
    assertThat(database.server()).as("the orphan").isPresent();
    start();
    WRITERS.writeUntilKilled(service, "told-second", 60);
    assertThat(database.server()).as("the orphan").isPresent();
  }

  @Test
  void without_its_database_it_answers_problems_until_it_is_started_again() throws Exception {
    Http http = service.http();
    String record = "told-before";
    Http.Answer told = http.post("RecordVisit", ServiceWriters.command(record));
    WRITERS.acknowledged().put(record, told.body().get("position").asLong());
    database.kill();
    Stream.of(
            http.request("/api/v1/records/" + record).GET(),
            http.request("/api/v1/relationships/BRA-FRA/state").GET(),
            http.request("/api/v1/commands/RecordVisit")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ServiceWriters.command("told-after"))))
        .parallel()
        .forEach(request -> assertThatIsAway(http, request));
    WRITERS.unanswered().add("told-after");
    assertThat(http.send(http.request("/actuator/health").GET()).status()).isEqualTo(503);
    service.kill();
  }

  private static void assertThatIsAway(Http http, HttpRequest.Builder request) {
    Http.Answer answer = http.send(request.timeout(Duration.ofSeconds(60)));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  @Test
  void asked_to_stop_it_leaves_no_process() throws Exception {
    ProcessHandle server = database.server().orElseThrow();
    // 128 + SIGTERM
    assertThat(service.stop()).isIn(0, 143);
    await().atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive());
    assertThat(folder.resolve("data/postgresql/postmaster.pid")).doesNotExist();
  }
}
