package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.record.CommandForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published catalogue, read by somebody who knows nothing but JSON Schema. */
class KindsApiIT {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(Dialects.getDraft202012());

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  static Stream<ActKind> kinds() {
    return ActCatalogue.kinds().stream();
  }

  private static JsonNode published(ActKind kind) {
    return http.get("/kinds/" + kind.name()).body();
  }

  private static Schema schema(JsonNode published) {
    return SCHEMAS.getSchema(published.get("schema"));
  }

  @Test
  void the_catalogue_lists_every_kind_and_topic() {
    JsonNode catalogue = http.get("/kinds").body();
    assertThat(catalogue.get("kinds").valueStream().map(kind -> kind.get("kind").asString()))
        .containsExactlyElementsOf(kinds().map(ActKind::name).toList());
    assertThat(catalogue.get("topics").valueStream().map(topic -> topic.get("topic").asString()))
        .containsExactly(
            "claim",
            "cooperation",
            "demand",
            "instrument",
            "negotiation",
            "rhetoric",
            "sanction",
            "stance");
    for (JsonNode kind : catalogue.get("kinds")) {
      assertThat(http.get("/kinds/" + kind.get("kind").asString()).body()).isEqualTo(kind);
    }
  }

  @Test
  void a_command_of_no_kind_is_published_with_a_schema_that_accepts_its_example() {
    Schema meta = SCHEMAS.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
    JsonNode commands = http.get("/kinds").body().get("commands");
    assertThat(commands.valueStream().map(command -> command.get("command").asString()))
        .containsExactlyElementsOf(CommandForm.all().stream().map(CommandForm::command).toList());
    for (JsonNode command : commands) {
      assertThat(command.propertyNames())
          .containsExactly("command", "definition", "example", "schema");
      assertThat(meta.validate(command.get("schema"))).isEmpty();
      assertThat(schema(command).validate(command.get("example"))).isEmpty();
      ObjectNode outside = (ObjectNode) command.get("example").deepCopy();
      assertThat(schema(command).validate(outside.put("colour", "red"))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_published_schema_is_a_schema(ActKind kind) {
    Schema meta = SCHEMAS.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
    assertThat(meta.validate(published(kind).get("schema"))).isEmpty();
    assertThat(published(kind).at("/schema/$schema").asString())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_published_schema_accepts_its_example(ActKind kind) {
    JsonNode published = published(kind);
    assertThat(schema(published).validate(published.get("example"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_published_schema_refuses_unknown_fields_and_missing_ones(ActKind kind) {
    JsonNode published = published(kind);
    ObjectNode outside = (ObjectNode) published.get("example").deepCopy();
    assertThat(schema(published).validate(outside.put("colour", "red"))).isNotEmpty();
    ObjectNode inside = (ObjectNode) published.get("example").deepCopy();
    ((ObjectNode) inside.get("act")).put("colour", "red");
    assertThat(schema(published).validate(inside)).isNotEmpty();
    for (String needed : new String[] {"act", "occurred"}) {
      ObjectNode without = (ObjectNode) published.get("example").deepCopy();
      without.remove(needed);
      assertThat(schema(published).validate(without)).isNotEmpty();
      without.putNull(needed);
      assertThat(schema(published).validate(without)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_fields_of_a_kind_are_those_of_its_record_in_the_code(ActKind kind) {
    JsonNode published = published(kind);
    assertThat(published.get("fields").valueStream().map(field -> field.get("name").asString()))
        .containsExactlyElementsOf(
            Arrays.stream(kind.act().getRecordComponents()).map(RecordComponent::getName).toList());
    assertThat(published.at("/schema/properties/act/properties").propertyNames())
        .containsExactlyElementsOf(
            published.get("fields").valueStream().map(f -> f.get("name").asString()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001-06", "2022-01", "2022-03-05", "2022-03-06", "2022-03-15", "2022"})
  void the_value_of_every_fact_fits_the_schema_of_its_topic(String day) {
    JsonNode topics = http.get("/kinds").body().get("topics");
    JsonNode facts = http.get("/relationships/IRN-RUS/state?asOf=" + day).body().get("facts");
    assertThat(facts).isNotEmpty();
    assertThat(facts).allSatisfy(fact -> fits(fact, topics));
  }

  private static void fits(JsonNode fact, JsonNode topics) {
    JsonNode topic =
        topics
            .valueStream()
            .filter(one -> one.get("topic").equals(fact.get("topic")))
            .findFirst()
            .orElseThrow();
    Schema schema = SCHEMAS.getSchema(topic.get("value"));
    assertThat(schema.validate(fact.get("value"))).as(fact.toString()).isEmpty();
    for (JsonNode alternative : fact.get("alternatives")) {
      assertThat(schema.validate(whatHolds(alternative.get("value")))).isEmpty();
    }
  }

  @Test
  void so_does_what_every_act_changed() {
    JsonNode topics = http.get("/kinds").body().get("topics");
    List<JsonNode> facts =
        Lists.leaf(http, "/timeline?changes=true", "acts").stream()
            .flatMap(act -> act.get("changes").valueStream())
            .flatMap(step -> Stream.of(step.get("before"), step.get("after")))
            .filter(fact -> !fact.isNull())
            .toList();
    assertThat(facts).hasSizeGreaterThan(10);
    assertThat(facts).allSatisfy(fact -> fits(fact, topics));
  }

  /** A null in an alternative says that the field may not hold at all. */
  private static JsonNode whatHolds(JsonNode alternative) {
    ObjectNode held = (ObjectNode) alternative.deepCopy();
    alternative.properties().stream()
        .filter(field -> field.getValue().isNull())
        .forEach(field -> held.remove(field.getKey()));
    return held;
  }
}
