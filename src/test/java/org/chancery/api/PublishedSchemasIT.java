package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is answered is what the description of the interface says, no field more and none less. */
class PublishedSchemasIT {
  private static Chancery chancery;
  private static Http http;
  private static JsonNode published;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
    published = http.send(http.request("/openapi").GET()).body();
    http.post(
        "RecordVisit",
        """
        {"record": "to-come", "occurred": "2999-01",
         "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "TON", "stage": "announced"}}
        """);
    http.post(
        "RecordStatement",
        """
        {"record": "vague-words", "occurred": "2021",
         "act": {"speaker": "FJI", "audience": "TON", "stance": "critical", "subject": "fish"}}
        """);
    tellOtherwise();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  /** A record with amendments of several sorts, and with flags. */
  private static void tellOtherwise() {
    http.post(
        "RecordDenial",
        """
        {"record": "told-otherwise", "occurred": "2021-05",
         "act": {"speaker": "FJI", "of": "TON", "record": "vague-words", "what": "the words"}}
        """);
    Amendments amendments = new Amendments(http);
    amendments.must("CorrectRecord", "told-otherwise", "\"occurred\": \"2021-06\", \"order\": 2");
    amendments.must("AddBearing", "told-otherwise", "\"relationship\": \"FJI-WSM\"");
    amendments.must("RetractRecord", "told-otherwise", "");
    amendments.must("ReinstateRecord", "told-otherwise", "");
    amendments.must("RetractRecord", "vague-words", "");
  }

  /** The schema of an answer, in which no object may have a field that is not published. */
  private static Schema schema(String path, String status, String type) {
    JsonNode answer = published.at("/paths").path(path).at("/get/responses").path(status);
    ObjectNode schema = JsonMapper.shared().createObjectNode();
    schema.set("components", closed(published.get("components").deepCopy()));
    schema.setAll((ObjectNode) answer.path("content").path(type).get("schema"));
    return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(schema);
  }

  private static JsonNode closed(JsonNode components) {
    components
        .get("schemas")
        .forEach(
            one -> {
              if (one.has("properties")) {
                ((ObjectNode) one).put("additionalProperties", false);
              }
            });
    return components;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/timeline | ?
          /api/v1/timeline | ?changes=true&limit=3&from=2022&to=2022&knownAt=@20
          /api/v1/timeline | ?knownAt=@0
          /api/v1/relationships/{pair}/timeline | IRN-RUS?changes=true
          /api/v1/relationships/{pair}/timeline | FJI-TON?changes=true
          /api/v1/relationships/{pair}/timeline | KIR-NRU
          /api/v1/series | ?unit=actor&zeros=true&to=2022
          /api/v1/series | ?metric=goldstein-mean&bucket=year&from=2022
          /api/v1/relationships/{pair}/series | IRN-RUS?unit=directed-dyad
          /api/v1/relationships/{pair}/series | KIR-NRU
          /api/v1/relationships | ?limit=2
          /api/v1/relationships | ?asOf=2022-03-07&knownAt=@0
          /api/v1/relationships | ?asOf=2021-06&q=FJI
          /api/v1/relationships/{pair} | IRN-RUS
          /api/v1/relationships/{pair} | KIR-NRU
          /api/v1/relationships/{pair}/state | IRN-RUS?explain=true
          /api/v1/relationships/{pair}/state | FJI-TON?asOf=2021-06
          /api/v1/relationships/{pair}/state | KIR-NRU?knownAt=@0
          /api/v1/relationships/{pair}/difference | IRN-RUS?from=2001&to=2022
          /api/v1/relationships/{pair}/difference | FJI-TON?from=2020&to=2021-06&knownAt=@22
          /api/v1/relationships/{pair}/evolution | IRN-RUS?asOf=2022-07
          /api/v1/relationships/{pair}/evolution | FJI-TON?asOf=2021-06
          /api/v1/relationships/{pair}/evolution | KIR-NRU?knownTo=@0
          /api/v1/records/{id}/versions | draft-20y-agreement-2022
          /api/v1/records/{id}/versions | told-otherwise
          /api/v1/records/{id} | told-otherwise
          /api/v1/records/{id} | draft-20y-agreement-2022
          /api/v1/records/{id} | jcpoa-talks-opening-2021
          /api/v1/records/{id} | strike-damascus-2022-03-07
          /api/v1/records/{id} | to-come
          /api/v1/records/{id} | to-come?edition=0.1
          /api/v1/sources | ?limit=3&edition=0.1
          /api/v1/sources | ?knownAt=@0
          /api/v1/sources/{id} | bassiri-tabrizi-2022
          /api/v1/actors | ?limit=1000
          /api/v1/actors/{id} | person:putin-vladimir
          /api/v1/kinds | ?
          /api/v1/kinds/{kind} | visit
          """)
  void an_answer_fits_the_schema_of_its_address(String path, String question) {
    String[] parts = question.split("\\?", -1);
    String query = parts.length == 1 ? "" : "?" + parts[1];
    String address = path.replaceAll("\\{[a-z]+}", parts[0]).replace("/api/v1", "") + query;
    Schema schema = schema(path, "200", "application/json");
    assertThat(schema.validate(Lists.ask(http, address))).as(address).isEmpty();
  }

  @Test
  void the_data_of_a_frame_fit_the_schema_of_the_replay() {
    Schema schema = schema("/api/v1/relationships/{pair}/replay", "200", "text/event-stream");
    Stream<String> data =
        http.get("/relationships/IRN-RUS/replay")
            .response()
            .body()
            .lines()
            .filter(line -> line.startsWith("data: "))
            .map(line -> line.substring(6));
    assertThat(data)
        .hasSize(http.get("/relationships/IRN-RUS").body().at("/coverage/records").asInt())
        .allSatisfy(
            act -> assertThat(schema.validate(JsonMapper.shared().readTree(act))).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/timeline, /timeline?limit=0&from=x",
    "/api/v1/series, /series?zeros=x",
    "/api/v1/relationships, /relationships?cursor=x",
    "/api/v1/relationships/{pair}/replay, /relationships/IRN-RUS/replay?to=x"
  })
  void a_refusal_fits_the_schema_of_problems(String path, String question) {
    Http.Answer refused = http.get(question);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(schema(path, "400", "application/problem+json").validate(refused.body())).isEmpty();
  }

  @Test
  void every_parameter_and_every_operation_is_described() {
    List<String> bare = new ArrayList<>();
    List<String> operations = new ArrayList<>();
    published
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .forEach(
                        operation -> {
                          operations.add(operation.get("operationId").asString());
                          operation
                              .path("parameters")
                              .valueStream()
                              .filter(one -> one.path("description").asString("").isBlank())
                              .forEach(one -> bare.add(path.getKey() + " " + one.get("name")));
                        }));
    assertThat(bare).isEmpty();
    assertThat(operations).doesNotHaveDuplicates().noneMatch(name -> name.matches(".*_\\d+"));
  }

  @Test
  void from_and_to_mean_in_a_list_what_they_do_not_mean_in_a_difference() {
    assertThat(description("/api/v1/relationships/{pair}/timeline", "from")).contains("first day");
    assertThat(description("/api/v1/relationships/{pair}/series", "to")).contains("last day");
    assertThat(description("/api/v1/relationships/{pair}/difference", "to")).contains("today");
  }

  private static String description(String path, String parameter) {
    return published
        .at("/paths")
        .path(path)
        .at("/get/parameters")
        .valueStream()
        .filter(one -> one.get("name").asString().equals(parameter))
        .map(one -> one.get("description").asString())
        .findFirst()
        .orElseThrow();
  }
}
