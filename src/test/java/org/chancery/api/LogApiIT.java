package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The raw log, page by page and line by line: what is in it, to the byte, and what is refused. */
class LogApiIT {
  private static final int HEAD = 7;
  private static final String LINES = "application/x-ndjson";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String STREAM = "text/event-stream";
  private static final String ODD_PAYLOAD =
      "{ \"b\" : 1.50e2,\n\t\"a\":\"\\u00e9 \u00e9 \\n \u2028\", \"b\":2 }";

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
    for (int number = 1; number < HEAD; number++) {
      String visit =
          """
          {"record": "visit-%d", "occurred": "2021", "note": "Визит, на \\"три\\" дня – %d",
           "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "VUT"}}
          """;
      http.post("RecordVisit", visit.formatted(number, number));
    }
    BulkOfEvents.append(
        chancery.database(),
        "nobody-keeps-this",
        ODD_PAYLOAD,
        "{\"by\":\"another\",\"publisherKnownAt\":\"2020-01-01\"}");
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static Http.Answer ask(String query, String accept) {
    return http.send(http.request("/api/v1/log" + query).header("Accept", accept).GET());
  }

  private static Http.Answer answered(String query, String accept) {
    Http.Answer answer = ask(query, accept);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer;
  }

  private static List<String> lines(String query) {
    Http.Answer answer = answered(query, LINES);
    assertThat(answer.header("Content-Type")).isEqualTo(LINES);
    assertThat(answer.response().body())
        .satisfiesAnyOf(
            body -> assertThat(body).isEmpty(), body -> assertThat(body).endsWith("}\n"));
    return answer.response().body().lines().toList();
  }

  private static List<Integer> positions(Iterable<JsonNode> events) {
    List<Integer> positions = new ArrayList<>();
    events.forEach(event -> positions.add(event.get("position").asInt()));
    return positions;
  }

  private static List<Integer> range(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  @Test
  void a_page_has_the_events_in_order_and_tells_where_the_log_stands() {
    Http.Answer page = http.get("/log");
    assertThat(page.header("Content-Type")).isEqualTo("application/json");
    assertThat(page.header("Vary").split(",")).contains("accept");
    assertThat(page.header("Link")).isEmpty();
    assertThat(positions(page.body().get("events"))).isEqualTo(range(1, HEAD));
    assertThat(page.body().get("next").isNull()).isTrue();
    assertThat(page.body().get("head").asInt()).isEqualTo(HEAD);
  }

  @Test
  void pages_follow_one_another_to_the_head() {
    List<Integer> seen = new ArrayList<>();
    Http.Answer page = http.get("/log?limit=3");
    while (!page.body().get("next").isNull()) {
      seen.addAll(positions(page.body().get("events")));
      String next = "/log?after=" + page.body().get("next").asInt() + "&limit=3";
      assertThat(page.header("Link")).endsWith("/api/v1" + next + ">; rel=\"next\"");
      page = http.get(next);
    }
    seen.addAll(positions(page.body().get("events")));
    assertThat(seen).isEqualTo(range(1, HEAD));
  }

  @Test
  void a_page_that_ends_at_the_head_has_no_next() {
    Http.Answer page = http.get("/log?after=4&limit=3");
    assertThat(page.body().get("next").isNull()).isTrue();
    assertThat(page.header("Link")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&format=json", "&format=ndjson"})
  void after_the_head_there_is_nothing(String format) {
    String body = answered("?after=" + HEAD + format, "*/*").response().body();
    assertThat(body)
        .isEqualTo(format.endsWith("ndjson") ? "" : "{\"events\":[],\"next\":null,\"head\":7}");
  }

  @Test
  void a_batch_is_the_array_alone_and_its_next_is_linked() {
    Http.Answer batch = answered("?after=2&limit=2", BATCH);
    assertThat(batch.header("Content-Type")).isEqualTo(BATCH);
    assertThat(batch.body().isArray()).isTrue();
    assertThat(positions(batch.body())).containsExactly(3, 4);
    assertThat(batch.header("Link")).isEqualTo("</api/v1/log?after=4&limit=2>; rel=\"next\"");
    assertThat(answered("?after=7", BATCH).response().body()).isEqualTo("[]");
  }

  @Test
  void lines_run_to_the_head_or_to_a_limit() {
    assertThat(lines("")).hasSize(HEAD);
    assertThat(lines("?after=5")).hasSize(2).first().asString().contains("\"position\":6,");
    assertThat(lines("?after=1&limit=2")).hasSize(2).last().asString().contains("\"position\":3,");
    assertThat(answered("?limit=2&format=ndjson", "*/*").header("Link"))
        .endsWith("/api/v1/log?after=2&limit=2&format=ndjson>; rel=\"next\"");
  }

  @Test
  void the_payload_is_what_is_in_the_table_to_the_byte() {
    List<String> payloads = payloads();
    assertThat(payloads).hasSize(HEAD).last().isEqualTo(ODD_PAYLOAD);
    String page = answered("", "application/json").response().body();
    String batch = answered("", BATCH).response().body();
    for (String payload : payloads) {
      assertThat(page).contains(",\"data\":" + payload + "}");
      assertThat(batch).contains(",\"data\":" + payload + "}");
    }
    List<String> lines = lines("");
    for (int i = 0; i < HEAD; i++) {
      assertThat(lines.get(i)).endsWith(",\"data\":" + payloads.get(i).replace('\n', ' ') + "}");
    }
  }

  private static List<String> payloads() {
    return BulkOfEvents.query(
        chancery.database(), "select payload::text from log.event order by position");
  }

  @Test
  void the_attributes_are_what_is_in_the_table() {
    List<String> rows =
        BulkOfEvents.query(
            chancery.database(),
            """
            select concat_ws(' ', event_id, 'org.chancery.' || name, stream, position, sequence,
                             to_char(known_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                             metadata ->> 'by', metadata ->> 'publisherKnownAt',
                             metadata ->> 'correlationId', metadata ->> 'traceId')
              from log.event order by position
            """);
    List<String> told =
        http.get("/log").body().get("events").valueStream().map(LogApiIT::told).toList();
    assertThat(told).isEqualTo(rows);
  }

  private static String told(JsonNode event) {
    List<String> words = new ArrayList<>();
    for (String name :
        List.of(
            "id",
            "type",
            "subject",
            "position",
            "streamsequence",
            "time",
            "recordedby",
            "publisherknownat",
            "correlationid",
            "traceid")) {
      if (event.has(name)) {
        words.add(event.get(name).asString());
      }
    }
    return String.join(" ", words);
  }

  @Test
  void every_form_tells_the_same_events() {
    JsonNode page = http.get("/log").body().get("events");
    assertThat(answered("", BATCH).body()).isEqualTo(page);
    assertThat(lines("").stream().map(JsonMapper.shared()::readTree))
        .containsExactlyElementsOf(page.values());
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/x-ndjson, application/json",
    "ndjson, application/json, application/x-ndjson",
    "ndjson, text/html, application/x-ndjson",
    "json, garbage, application/json"
  })
  void a_format_in_the_address_wins_over_what_is_accepted(
      String format, String accept, String type) {
    assertThat(answered("?format=" + format, accept).header("Content-Type")).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({"json, application/json", "ndjson, application/x-ndjson", "sse, text/event-stream"})
  void a_head_has_the_type_and_no_body(String format, String type) {
    Http.Answer head =
        http.send(
            http.request("/api/v1/log?format=" + format).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Type")).isEqualTo(type);
    assertThat(head.response().body()).isEmpty();
  }

  @Test
  void many_lines_come_compressed_when_that_is_accepted() {
    Http.Answer zipped =
        http.send(
            http.request("/api/v1/log").header("Accept", LINES).header("Accept-Encoding", "gzip"));
    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          after=x | after position-malformed
          after= | after position-malformed
          after | after position-malformed
          after=-1 | after position-malformed
          after=1.0 | after position-malformed
          after=@1 | after position-malformed
          after=%D9%A1 | after position-malformed
          after=8 | after beyond-the-log
          after=9223372036854775808 | after beyond-the-log
          after=99999999999999999999999999 | after beyond-the-log
          limit=0 | limit out-of-range
          limit=1001 | limit out-of-range
          limit=-1 | limit out-of-range
          limit=x | limit out-of-range
          format=csv | format unknown-word
          format= | format unknown-word
          format=JSON | format unknown-word
          position=1 | position unknown-parameter
          from=1&to=2 | from unknown-parameter; to unknown-parameter
          after=1&after=2 | after repeated
          after=x&limit=0&format=x | after position-malformed; limit out-of-range; format unknown-word
          after=99&limit=0 | after beyond-the-log; limit out-of-range
          """)
  void a_question_with_faults_is_refused_in_every_form(String query, String faults) {
    for (String accept : new String[] {"application/json", LINES, STREAM, BATCH}) {
      Refusals.isProblem(ask("?" + query, accept), 400, faults.split("; "));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x | after=0 | Last-Event-ID position-malformed
          -1 | after=0 | Last-Event-ID position-malformed
          8 | after=0 | Last-Event-ID beyond-the-log
          8 | after=x | Last-Event-ID beyond-the-log; after position-malformed
          7 | after=x | after position-malformed
          7 | limit=0 | limit out-of-range
          """)
  void a_stream_cannot_be_resumed_where_it_never_was(String seen, String query, String faults) {
    Http.Answer answer =
        http.send(
            http.request("/api/v1/log?" + query)
                .header("Accept", STREAM)
                .header("Last-Event-ID", seen));
    Refusals.isProblem(answer, 400, faults.split("; "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/csv", "garbage", "application/cloudevents+json"})
  void a_form_that_is_not_given_is_refused(String accept) {
    Refusals.isProblem(ask("", accept), 406);
  }

  @Test
  void the_log_is_only_read() {
    for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
      Refusals.isProblem(
          http.send(http.request("/api/v1/log").method(method, BodyPublishers.noBody())), 405);
    }
  }

  @Test
  void a_position_may_be_written_with_leading_zeros_as_in_the_sequence() {
    JsonNode first = http.get("/log?limit=1").body().at("/events/0");
    JsonNode second = http.get("/log?after=" + first.get("sequence").asString()).body();
    assertThat(second.at("/events/0/position").asInt()).isEqualTo(2);
  }
}
