package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.Lines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How files come in over HTTP: at once, later, in parts, cut off, one after another. */
class ImportTransportIT {
  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static Http.Answer later(String file) {
    return later("", file);
  }

  private static Http.Answer later(String query, String file) {
    return http.send(
        Lines.request(http, query, file.getBytes(StandardCharsets.UTF_8))
            .header("Prefer", "respond-async"));
  }

  private static JsonNode once(String location, String state) {
    return await()
        .until(
            () -> http.send(http.request(location).GET()).body(),
            report -> report.get("state").asString().equals(state));
  }

  @ParameterizedTest
  @CsvSource({
    "'', application/json",
    "'', text/plain",
    "'', application/x-www-form-urlencoded",
    "'', application/x-ndjson;charset=utf-16",
    "'', garbage",
    "?dryRun=true, text/csv",
  })
  void another_content_type_is_refused(String query, String contentType) {
    Http.Answer answer =
        http.send(
            http.request("/api/v1/imports" + query)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(Lines.visits("type", 1))));
    Refusals.isProblem(answer, 415, " wrong-content-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded"})
  void a_format_in_the_address_needs_no_content_type(String contentType) {
    var request = http.request("/api/v1/imports?format=ndjson");
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    Http.Answer answer = http.send(request.POST(BodyPublishers.ofString(Lines.visits("named", 1))));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.body().get("refused").asLong()).isZero();
  }

  @Test
  void what_is_compressed_is_refused() {
    byte[] file = Lines.visits("packed", 1).getBytes(StandardCharsets.UTF_8);
    Refusals.isProblem(
        http.send(Lines.request(http, "", file).header("Content-Encoding", "gzip")),
        415,
        " wrong-content-encoding");
  }

  @ParameterizedTest
  @CsvSource({
    "?onConflict=skip, onConflict unknown-parameter",
    "?adoptKnownAt=yes, adoptKnownAt unknown-word",
    "?dryrun=true, dryrun unknown-parameter",
    "?dryRun=yes, dryRun unknown-word",
    "?dryRun=true&dryRun=false, dryRun repeated",
    "?format=csv, format unknown-word",
    "?dryRun=&format=x, dryRun unknown-word; format unknown-word",
  })
  void a_parameter_that_is_not_understood_is_refused(String query, String faults) {
    long position = Refusals.position(http);
    Refusals.isProblem(Lines.send(http, query, Lines.visits("no", 1)), 400, faults.split("; "));
    assertThat(Refusals.position(http)).isEqualTo(position);
  }

  @Test
  void an_empty_body_is_refused() {
    Refusals.isProblem(Lines.send(http, "", ""), 400, " empty");
    Refusals.isProblem(Lines.send(http, "", "\uFEFF"), 400, " empty");
    Refusals.isProblem(later(""), 400, " empty");
    assertThat(Lines.send(http, "", "\n").status()).isEqualTo(200);
  }

  @Test
  void later_means_after_the_answer_and_is_told_on_the_way() {
    Http.Answer begun = later(Lines.visits("later", 3000));
    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.header("Location"))
        .isEqualTo("/api/v1/imports/" + begun.body().get("import").asString());
    assertThat(begun.body().get("state").asString()).isIn("waiting", "running");
    JsonNode report = once(begun.header("Location"), "finished");
    assertThat(Lines.counts(report)).isEqualTo("3000 recorded, 0 there, 0 refused");
    assertThat(report.get("bytes")).isEqualTo(report.get("bytesTotal"));
    assertThat(report.get("faults")).isEmpty();
    await().until(() -> http.get("/records/later-3000").status() == 200);
  }

  @Test
  void whoever_watches_is_told_twice_a_second_and_at_the_end() {
    Http.Answer begun = later(Lines.visits("watched", 3000) + "{}\n");
    Http.Answer watched =
        http.send(
            http.request(begun.header("Location")).header("Accept", "text/event-stream").GET());
    assertThat(watched.status()).isEqualTo(200);
    assertThat(watched.header("Content-Type")).startsWith("text/event-stream");
    List<String> frames = new ArrayList<>(List.of(watched.response().body().split("\n\n")));
    String last = frames.removeLast();
    assertThat(last).contains("event: end\n");
    JsonNode report = JsonMapper.shared().readTree(last.substring(last.indexOf("data: ") + 6));
    assertThat(report.get("state").asString()).isEqualTo("finished");
    assertThat(report.get("visible").asBoolean()).isTrue();
    assertThat(Lines.counts(report)).isEqualTo("3000 recorded, 0 there, 1 refused");
    assertThat(Lines.faults(report)).containsExactly("3001 /command required");
    assertThat(frames).isNotEmpty().allMatch(frame -> frame.contains("event: progress\n"));
  }

  @Test
  void a_finished_import_is_watched_in_one_frame() {
    String id = Lines.send(http, "", Lines.visits("over", 1)).body().get("import").asString();
    Http.Answer watched =
        http.send(
            http.request("/api/v1/imports/" + id).header("Accept", "text/event-stream").GET());
    assertThat(watched.response().body()).startsWith("id: 1\nevent: end\n").endsWith("\n\n");
  }

  @Test
  void imports_are_remembered_the_newest_first() {
    String first = Lines.send(http, "", Lines.visits("one", 1)).body().get("import").asString();
    String second = Lines.send(http, "", "{}\n").body().get("import").asString();
    JsonNode recent = http.get("/imports").body().get("imports");
    assertThat(recent.get(0).get("import").asString()).isEqualTo(second);
    assertThat(recent.get(1).get("import").asString()).isEqualTo(first);
    assertThat(recent.get(0).get("faultsTotal").asLong()).isEqualTo(1);
    assertThat(http.get("/imports/" + second).body().get("faults")).hasSize(1);
    Refusals.isProblem(http.get("/imports/none"), 404, "id unknown");
    Refusals.isProblem(http.get("/imports?limit=1"), 400, "limit unknown-parameter");
  }

  @Test
  void lines_are_kept_that_came_before_the_body_was_cut_off() {
    String cut = Lines.visits("cut", 3) + Lines.visit("cut-4", "Rio").substring(0, 40);
    RawHttp.Reply reply = new RawHttp(http).send(head("Content-Length: 5000") + cut);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.isProblem()).isTrue();
    JsonNode report = newest();
    assertThat(Lines.counts(report)).isEqualTo("3 recorded, 0 there, 0 refused");
    assertThat(report.get("state").asString()).isEqualTo("stopped");
    assertThat(report.at("/stopped/code").asString()).isEqualTo("cut-off");
    assertThat(report.at("/stopped/afterLine").asLong()).isEqualTo(3);
    assertThat(http.get("/records/cut-3").status()).isEqualTo(200);
    assertThat(http.get("/records/cut-4").status()).isEqualTo(404);
  }

  @Test
  void a_chunk_that_is_cut_off_keeps_the_lines_before_it() {
    String whole = Lines.visits("chunk", 2);
    String length = Integer.toHexString(whole.length() + 100);
    String chunk = length + "\r\n" + whole + "{\"comm";
    RawHttp.Reply reply = new RawHttp(http).send(head("Transfer-Encoding: chunked") + chunk);
    assertThat(reply.status()).isEqualTo(400);
    JsonNode report = newest();
    assertThat(Lines.counts(report)).isEqualTo("2 recorded, 0 there, 0 refused");
    assertThat(report.at("/stopped/code").asString()).isEqualTo("cut-off");
  }

  @Test
  void a_client_that_goes_away_in_the_middle_leaves_whole_lines() throws IOException {
    String cut = Lines.visits("gone", 1100) + Lines.visit("gone-1101", "Rio").substring(0, 40);
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoLinger(true, 0);
      OutputStream out = socket.getOutputStream();
      out.write((head("Content-Length: 50000000") + cut).getBytes(StandardCharsets.UTF_8));
      out.flush();
      await().until(() -> http.get("/records/gone-1000").status() == 200);
    }
    await()
        .until(
            () ->
                http.get("/imports")
                    .body()
                    .get("imports")
                    .valueStream()
                    .anyMatch(
                        report ->
                            report.get("bytesTotal").asLong() == 50_000_000
                                && report.get("state").asString().equals("stopped")));
    assertThat(http.get("/records/gone-1101").status()).isEqualTo(404);
  }

  @Test
  void what_is_cut_off_before_it_was_received_is_not_taken_in_at_all() {
    String head = head("Prefer: respond-async\r\nContent-Length: 5000");
    RawHttp.Reply reply = new RawHttp(http).send(head + Lines.visits("unreceived", 2));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.isProblem()).isTrue();
    assertThat(http.get("/records/unreceived-1").status()).isEqualTo(404);
  }

  private static JsonNode newest() {
    return http.get("/imports").body().at("/imports/0");
  }

  private static String head(String more) {
    return "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/x-ndjson\r\n"
        + more
        + "\r\n\r\n";
  }

  private static int port() {
    return http.request("/").build().uri().getPort();
  }

  @Test
  void one_runs_and_ten_wait_and_one_more_is_sent_away() throws IOException {
    try (Socket slow = new Socket("127.0.0.1", port())) {
      OutputStream out = slow.getOutputStream();
      String rest = Lines.visits("slow", 2);
      out.write(
          (head("Content-Length: " + rest.length()) + rest.substring(0, 20))
              .getBytes(StandardCharsets.UTF_8));
      await()
          .until(
              () ->
                  http.get("/imports")
                      .body()
                      .get("imports")
                      .valueStream()
                      .anyMatch(report -> report.get("state").asString().equals("running")));
      List<String> waiting = new ArrayList<>();
      for (int number = 0; number < 10; number++) {
        Http.Answer begun = later(Lines.visits("waits-" + number, 1));
        assertThat(begun.status()).isEqualTo(202);
        waiting.add(begun.header("Location"));
      }
      assertThat(http.send(http.request(waiting.getLast()).GET()).body().get("state").asString())
          .isEqualTo("waiting");
      Http.Answer tooMany = later(Lines.visits("too-many", 1));
      Refusals.isProblem(tooMany, 503);
      assertThat(tooMany.header("Retry-After")).isNotEmpty();
      out.write(rest.substring(20).getBytes(StandardCharsets.UTF_8));
      out.flush();
      waiting.forEach(location -> once(location, "finished"));
    }
    assertThat(http.get("/records/slow-2").status()).isEqualTo(200);
    assertThat(http.get("/records/too-many-1").status()).isEqualTo(404);
  }
}
