package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.chancery.fixture.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Amends records over HTTP, and looks at what became of them. */
record Amendments(Http http) {

  /** Records a visit that tells something in every field. */
  String visit(String record) {
    String body =
        """
        {"record": "%s", "occurred": "2022-01-19/2022-01-20",
         "participants": [{"actor": "IRN", "role": "guest"}, {"actor": "RUS", "role": "host"},
                          {"actor": "TUR", "role": "participant"}],
         "bearsOn": [{"relationship": "IRN-RUS", "because": "visit of the president"}],
         "act": {"guest": {"name": "Ebrahim Raisi", "office": "President", "of": "IRN"},
                 "host": "RUS", "place": "Moscow", "level": "head-of-state"},
         "attributedTo": "RUS", "citations": [{"source": "the-paper", "locator": "p. 1"}],
         "order": 1, "tags": ["first"], "note": "By air."}
        """
            .formatted(record);
    return recorded("RecordVisit", body);
  }

  /** Records a visit of Iran to Russia of which nothing is told that need not be. */
  String plainVisit(String record) {
    String body =
        """
        {"record": "%s", "occurred": "2022-01-19",
         "act": {"guest": {"name": "Ebrahim Raisi", "of": "IRN"}, "host": "RUS"}}
        """;
    return recorded("RecordVisit", body.formatted(record));
  }

  private String recorded(String command, String body) {
    Http.Answer answer = http.post(command, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.body().get("record").asString();
  }

  /** Registers the sources that are cited here. */
  void registerSources() {
    for (String source : new String[] {"the-paper", "another-paper"}) {
      Http.Answer answer =
          http.post(
              "RegisterSource",
              "{\"source\": \"%s\", \"type\": \"document\", \"title\": \"A paper\"}"
                  .formatted(source));
      assertThat(answer.status()).isEqualTo(201);
    }
  }

  /** The body of an amendment: record, reason, and some fields as JSON. */
  static String body(String record, String fields) {
    String more = fields.isBlank() ? "" : ", " + fields;
    return "{\"record\": \"%s\", \"reason\": \"for a reason\"%s}".formatted(record, more);
  }

  Http.Answer send(String command, String record, String fields) {
    return http.post(command, body(record, fields));
  }

  /** The same under conditions, each a header and its value. */
  Http.Answer send(String command, String body, Map<String, String> conditions) {
    var request =
        http.request("/api/v1/commands/" + command).header("Content-Type", "application/json");
    conditions.forEach(request::header);
    return http.send(request.POST(BodyPublishers.ofString(body)));
  }

  /** Amends, which must be accepted; its answer. */
  JsonNode must(String command, String record, String fields) {
    Http.Answer answer = send(command, record, fields);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  /** A refusal that leaves the log as it is, with exactly these faults. */
  void mustRefuse(int status, String command, String body, String... faults) {
    long before = Refusals.position(http);
    Refusals.isProblem(http.post(command, body), status, faults);
    assertThat(Refusals.position(http)).isEqualTo(before);
  }

  /** A contradiction to what is there, which leaves the log as it is. */
  void mustConflict(String code, String command, String record, String fields) {
    long before = Refusals.position(http);
    Http.Answer answer = send(command, record, fields);
    Refusals.isProblem(answer, 409);
    assertThat(answer.body().get("type").asString()).isEqualTo("urn:chancery:problem:" + code);
    assertThat(Refusals.position(http)).isEqualTo(before);
  }

  /** A record as it is known now, or at a position. */
  JsonNode record(String id) {
    return Lists.ask(http, "/records/" + id);
  }

  JsonNode record(String id, long position) {
    return Lists.ask(http, "/records/" + id + "?knownAt=@" + position);
  }

  /** What is told of the act, without what is told of the telling. */
  static ObjectNode told(JsonNode record) {
    return ((ObjectNode) record.deepCopy())
        .remove(
            List.of("version", "reason", "knownAt", "position", "knownFrom", "retracted", "flags"));
  }

  /** The relationships that a record bears on. */
  List<String> bearsOn(String id) {
    return record(id)
        .get("bearsOn")
        .valueStream()
        .map(touch -> touch.get("relationship").asString())
        .toList();
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
