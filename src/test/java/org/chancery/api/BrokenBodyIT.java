package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no command at all, in every way a body can be broken. */
class BrokenBodyIT {
  private static final String VISIT = Examples.of("RecordVisit").toString();

  private static Chancery chancery;
  private static Http http;
  private long position;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
    Examples.registerSources(http);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  @BeforeEach
  void look_where_the_log_stands() {
    position = Refusals.position(http);
  }

  @AfterEach
  void nothing_was_recorded() {
    assertThat(Refusals.position(http)).isEqualTo(position);
  }

  private static Http.Answer post(String contentType, BodyPublisher body) {
    return http.send(
        http.request("/api/v1/commands/RecordVisit")
            .header("Content-Type", contentType)
            .POST(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "\"\"", "1", "true", "[{}]"})
  void what_is_no_object_is_no_command(String body) {
    Http.Answer answer = http.post("RecordVisit", body);
    Refusals.isProblem(answer, 400);
    assertThat(answer.faults()).containsExactly(" not-an-object");
  }

  static Stream<String> broken() {
    return Stream.of(
        "{",
        "{\"occurred\": secret",
        VISIT + "x",
        VISIT + VISIT,
        VISIT.replace("{\"occurred\"", "{\"occurred\":\"2022\",\"occurred\""),
        VISIT.replace("\"host\"", "\"host\":\"IRN\",\"host\""),
        VISIT.replace("Moscow", "Mos\ncow"),
        VISIT.replace("\"Moscow\"", "NaN"),
        VISIT.replace("\"Moscow\"", "-Infinity"),
        VISIT.replace("\"Moscow\"", "+1"),
        VISIT.replace("\"Moscow\"", "01"),
        VISIT.replace("\"Moscow\"", "1e9999999999"),
        VISIT.replace("\"Moscow\"", "1E-2147483648"),
        VISIT.replace("\"Moscow\"", "9".repeat(1001)),
        VISIT.replace("\"Moscow\"", "[".repeat(501) + "]".repeat(501)),
        VISIT.replace("\"Moscow\"", "[".repeat(50_000)),
        VISIT.replace("place", "p".repeat(60_000)));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void what_is_no_json_is_refused_with_the_place_where_it_breaks(String body) {
    Http.Answer answer = http.post("RecordVisit", body);
    Refusals.isProblem(answer, 400);
    assertThat(answer.faults()).containsExactly(" broken-json");
    assertThat(answer.response().body()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"})
  void a_command_is_written_in_utf_8(String charset) {
    String accented = VISIT.replace("Moscow", "Zürich");
    byte[] bytes = accented.getBytes(Charset.forName(charset));
    Http.Answer answer = post("application/json", BodyPublishers.ofByteArray(bytes));
    Refusals.isProblem(answer, 400);
  }

  @Test
  void halves_of_characters_in_utf_8_are_refused() {
    String marked = VISIT.replace("Moscow", "\u00ed\u00a0\u0080");
    byte[] bytes = marked.getBytes(StandardCharsets.ISO_8859_1);
    Refusals.isProblem(post("application/json", BodyPublishers.ofByteArray(bytes)), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-ndjson",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "application/vnd.example+json",
        "garbage"
      })
  void another_content_type_is_refused(String contentType) {
    Refusals.isProblem(
        post(contentType, BodyPublishers.ofString(VISIT)), 415, " wrong-content-type");
  }

  @Test
  void a_body_without_a_content_type_is_refused() {
    Refusals.isProblem(
        http.send(
            http.request("/api/v1/commands/RecordVisit").POST(BodyPublishers.ofString(VISIT))),
        415);
  }

  @Test
  void more_than_256_kibibytes_are_refused() {
    String padding = " ".repeat(256 * 1024 - VISIT.length() + 1);
    Http.Answer answer = http.post("RecordVisit", VISIT + padding);
    Refusals.isProblem(answer, 413);
    assertThat(answer.faults()).containsExactly(" too-large");
  }

  @Test
  void a_stream_of_unknown_length_is_refused_when_it_has_grown_too_long() {
    byte[] tooLong = "{\"note\": \"x".concat("x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
    BodyPublisher stream = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong));
    Refusals.isProblem(post("application/json", stream), 413);
  }

  @Test
  void a_body_that_is_cut_off_is_a_problem() {
    RawHttp.Reply reply =
        new RawHttp(http)
            .send(
                "POST /api/v1/commands/RecordVisit HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 5000\r\n"
                    + "Connection: close\r\n\r\n{\"record\":");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.isProblem()).as(reply.head()).isTrue();
  }

  @Test
  void an_unknown_command_is_not_found() {
    Refusals.isProblem(http.post("RecordNothing", VISIT), 404, "command unknown-command");
    Refusals.isProblem(http.post("recordVisit", VISIT), 404, "command unknown-command");
    Refusals.isProblem(http.post("visit", VISIT), 404, "command unknown-command");
  }

  @Test
  void a_command_takes_no_query() {
    Refusals.isProblem(http.post("RecordVisit?record=x", VISIT), 400, "record unknown-parameter");
  }
}
