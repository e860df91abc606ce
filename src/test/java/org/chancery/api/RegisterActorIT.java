package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.TestDatabase;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.Outcome;
import org.chancery.record.RecordDesk;
import org.chancery.record.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Actors that are registered by command, and at once act in records, on every node. */
class RegisterActorIT {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private static Chancery chancery;
  private static Chancery other;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.on(DATABASE);
    other = Chancery.on(DATABASE);
    http = chancery.http();
  }

  @AfterAll
  static void stop() {
    chancery.close();
    other.close();
  }

  private static ObjectNode actor(String id) {
    return (ObjectNode)
        JsonMapper.shared()
            .readTree(
                """
                {"actor": "%s", "type": "person", "name": "Maria Envoy",
                 "names": [{"language": "en", "name": "Maria Envoy"}, {"language": "el", "name": "Μαρία"}],
                 "belongsTo": [{"state": "GRC", "period": {"from": "2020-01-01", "until": null}}]}
                """
                    .formatted(id));
  }

  private static Http.Answer register(JsonNode actor) {
    return http.post("RegisterActor", actor.toString());
  }

  private static void registered(JsonNode actor) {
    Http.Answer answer = register(actor);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static String visitOf(String actor, String record) {
    return """
    {"record": "%s", "occurred": "2022-07-19",
     "act": {"guest": {"name": "Maria Envoy", "of": "GRC", "actor": "%s"}, "host": "CYP"}}
    """
        .formatted(record, actor);
  }

  private static String remarkOf(String actor, String record) {
    return """
    {"record": "%s", "occurred": "2022-07-19",
     "bearsOn": [{"relationship": "GRC-TUR"}],
     "act": {"speaker": "%s", "audience": "TUR", "form": "remark", "subject": "shipping",
             "paraphrase": "The envoy speaks of shipping."}}
    """
        .formatted(record, actor);
  }

  @Test
  void a_registered_actor_is_answered_like_one_of_the_reference_data() {
    Http.Answer receipt = register(actor("person:answered"));
    assertThat(receipt.status()).isEqualTo(201);
    assertThat(receipt.header("Location")).isEqualTo("/api/v1/actors/person:answered");
    assertThat(receipt.body().get("record").asString()).isEqualTo("person:answered");
    assertThat(receipt.body().get("warnings")).isEmpty();
    JsonNode read = http.get("/actors/person:answered").body();
    assertThat(read.toString())
        .isEqualTo(
            """
            {"id":"person:answered","type":"person","name":"Maria Envoy",\
            "exists":{"from":null,"until":null},\
            "names":[{"language":"en","name":"Maria Envoy","period":{"from":null,"until":null}},\
            {"language":"el","name":"Μαρία","period":{"from":null,"until":null}}],\
            "identifiers":[],\
            "belongsTo":[{"state":"GRC","period":{"from":"2020-01-01","until":null}}],\
            "predecessors":[]}\
            """);
    assertThat(http.get("/actors?q=%CE%9C%CE%B1%CF%81%CE%AF%CE%B1").body().toString())
        .contains("person:answered");
  }

  @Test
  void the_same_again_answers_as_the_first_time_and_another_is_a_conflict() {
    JsonNode first = register(actor("person:again")).body();
    Http.Answer second = register(actor("person:again"));
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first);
    Refusals.isProblem(register(actor("person:again").put("name", "M. Envoy")), 409);
    Refusals.isProblem(register(actor("person:putin-vladimir")), 409);
  }

  @Test
  void an_actor_acts_in_records_as_soon_as_it_is_registered() {
    registered(actor("person:acts-at-once"));
    assertThat(http.post("RecordVisit", visitOf("person:acts-at-once", "visit-at-once")).status())
        .isEqualTo(201);
    assertThat(http.get("/records/visit-at-once").status()).isEqualTo(200);
    assertThat(http.get("/relationships/CYP-GRC/state").body().get("latest")).isNotEmpty();
  }

  @Test
  void an_actor_registered_on_one_node_acts_on_another() {
    registered(actor("person:acts-elsewhere"));
    Http.Answer told =
        other.http().post("RecordStatement", remarkOf("person:acts-elsewhere", "said-elsewhere"));
    assertThat(told.status()).as(told.response().body()).isEqualTo(201);
    assertThat(http.get("/records/said-elsewhere").body().get("headline").asString())
        .contains("Maria Envoy");
    assertThat(other.http().get("/actors/person:acts-elsewhere").status()).isEqualTo(200);
  }

  @Test
  void an_actor_is_listed_on_every_node() {
    registered(actor("person:listed").put("name", "Unmistakable Listed"));
    assertThat(other.http().get("/actors?q=unmistakable").body().get("total").asInt()).isOne();
  }

  @Test
  void an_actor_is_known_after_a_restart() {
    TestDatabase database = TestDatabase.fresh();
    try (Chancery before = Chancery.on(database)) {
      ObjectNode envoy = actor("person:stays");
      envoy.set("identifiers", read("[{\"scheme\": \"wikidata\", \"value\": \"Q99\"}]"));
      assertThat(before.http().post("RegisterActor", envoy.toString()).status()).isEqualTo(201);
    }
    try (Chancery after = Chancery.on(database)) {
      Http.Answer told =
          after.http().post("RecordStatement", remarkOf("wikidata:Q99", "said-after"));
      assertThat(told.status()).as(told.response().body()).isEqualTo(201);
      assertThat(
              after
                  .http()
                  .get("/records/said-after")
                  .body()
                  .at("/accounts/0/act/speaker")
                  .asString())
          .isEqualTo("person:stays");
    }
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }

  @Test
  void what_was_registered_in_the_same_transaction_can_be_referred_to() {
    CommandReader reader = chancery.bean(CommandReader.class);
    List<Supplier<Submission>> lines =
        List.of(
            line(reader, "RecordStatement", remarkOf("person:together", "said-too-early")),
            line(reader, "RegisterActor", actor("person:together").toString()),
            line(
                reader,
                "RegisterSource",
                "{\"source\": \"source-together\", \"type\": \"book\", \"title\": \"Together\"}"),
            line(
                reader,
                "RecordStatement",
                remarkOf("person:together", "said-together")
                    .replace(
                        "\"act\"", "\"citations\": [{\"source\": \"source-together\"}], \"act\"")));
    List<Outcome> outcomes = chancery.bean(RecordDesk.class).submitTogether(lines);
    assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Declined.class);
    assertThat(outcomes.subList(1, 4)).allMatch(Outcome.Accepted.class::isInstance);
    assertThat(other.http().get("/sources/source-together").body().at("/citedBy/total").asInt())
        .isOne();
  }

  private static Supplier<Submission> line(CommandReader reader, String command, String body) {
    return () -> new Submission(reader.read(command, read(body)), Origin.LOCAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /actor | null | /actor wrong-type
          /actor | "QQQ" | /actor malformed
          /actor | "person:No-Capitals" | /actor malformed
          /actor | "cow:7" | /actor malformed
          /actor | "person:" | /actor malformed
          /actor | "co:faulty" | /actor other-type
          /actor | "x:faulty" | /actor other-type
          /type | "PERSON" | /type unknown-word
          /type | "state" | /actor other-type; /belongsTo contradictory
          /name | "" | /name empty
          /exists | {"from": "2022-02-30"} | /exists/from date-malformed
          /exists | {"from": "2022"} | /exists/from date-malformed
          /exists | {"from": "2022-01-01", "until": "2022-01-01"} | /exists date-order
          /names | [{"name": "Maria"}] | /names/0/language required
          /names | [{"language": "Greek", "name": "Maria"}] | /names/0/language malformed
          /names | [{"language": "el", "name": "Μ", "period": {"from": "2022-01-02", "until": "2022-01-01"}}] | /names/0/period date-order
          /identifiers | [{"scheme": "isin", "value": "1"}] | /identifiers/0/scheme unknown-word
          /identifiers | [{"scheme": "cow", "value": "a b"}] | /identifiers/0/value malformed
          /identifiers | [{"scheme": "cow", "value": "365"}] | /identifiers/0 taken
          /identifiers | [{"scheme": "gw", "value": "9"}, {"scheme": "gw", "value": "9"}] | /identifiers/1 repeated
          /belongsTo | [{"state": "QQQ"}] | /belongsTo/0/state unknown-actor
          /belongsTo | [{"state": "co:gazprom"}] | /belongsTo/0/state not-a-side
          /belongsTo | [{"state": "GRC"}, {"state": "CYP"}] | /belongsTo/1 repeated
          /belongsTo | [{"state": "GRC", "period": {"from": "x"}}] | /belongsTo/0/period/from date-malformed
          /predecessors | [{"predecessor": "person:nobody", "day": "2022-01-01"}] | /predecessors/0/predecessor unknown-actor
          /predecessors | [{"predecessor": "IRN"}] | /predecessors/0/day required
          /predecessors | [{"predecessor": "IRN", "day": "2022-01-01"}, {"predecessor": "cow:630", "day": "2022-01-02"}] | /predecessors/1 repeated
          /id | "person:faulty" | /id unknown-field
          """)
  void an_actor_with_a_fault_is_refused(String pointer, String value, String faults) {
    ObjectNode body = actor("person:faulty");
    body.set(pointer.substring(1), read(value));
    Refusals.isProblem(register(body), 422, faults.split("; "));
    assertThat(http.get("/actors/person:faulty").status()).isEqualTo(404);
  }

  @Test
  void every_fault_is_named_at_once() {
    ObjectNode body = actor("co:faulty").put("colour", "red");
    body.set("exists", read("{\"from\": \"2022-01-02\", \"until\": \"2022-01-01\"}"));
    body.set("identifiers", read("[{\"scheme\": \"cow\", \"value\": \"365\"}]"));
    body.set("names", read("[{\"language\": \"el\"}]"));
    Refusals.isProblem(
        register(body),
        422,
        "/actor other-type",
        "/colour unknown-field",
        "/exists date-order",
        "/identifiers/0 taken",
        "/names/0/name required");
  }

  @Test
  void an_identifier_passes_on_when_its_time_is_over() {
    ObjectNode former = actor("person:former");
    former.set(
        "identifiers",
        read(
            """
            [{"scheme": "wikidata", "value": "Q500", "period": {"from": null, "until": "2000-01-01"}}]
            """));
    registered(former);
    ObjectNode heir = actor("person:heir");
    heir.set("identifiers", read("[{\"scheme\": \"wikidata\", \"value\": \"Q500\"}]"));
    Refusals.isProblem(register(heir), 422, "/identifiers/0 taken");
    heir.set(
        "identifiers",
        read(
            """
            [{"scheme": "wikidata", "value": "Q500", "period": {"from": "2000-01-01", "until": null}}]
            """));
    registered(heir);
    assertThat(other.http().get("/actors/wikidata:Q500").body().get("id").asString())
        .isEqualTo("person:heir");
  }

  @Test
  void an_actor_succeeds_a_registered_one() {
    registered(actor("person:first-envoy"));
    ObjectNode second = actor("person:second-envoy");
    second.set(
        "predecessors",
        read("[{\"predecessor\": \"person:first-envoy\", \"day\": \"2022-01-01\"}]"));
    registered(second);
    assertThat(http.get("/actors/person:second-envoy").body().at("/predecessors/0").toString())
        .isEqualTo("{\"predecessor\":\"person:first-envoy\",\"day\":\"2022-01-01\"}");
  }
}
