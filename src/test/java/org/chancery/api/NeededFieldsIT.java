package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.stream.Stream;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the catalogue says is needed is what the service misses, and nothing else. */
class NeededFieldsIT {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(Dialects.getDraft202012());

  private static Chancery chancery;
  private static Http http;

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

  static Stream<ActKind> kinds() {
    return ActCatalogue.kinds().stream();
  }

  private static ObjectNode without(ActKind kind, String field) {
    ObjectNode body = Examples.of(kind.command());
    ((ObjectNode) body.get("act")).remove(field);
    return body;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_field_is_missed_when_it_is_needed(ActKind kind) {
    JsonNode published = http.get("/kinds/" + kind.name()).body();
    for (JsonNode field : published.get("fields")) {
      String name = field.get("name").asString();
      String missed = "/act/" + name + " required";
      ObjectNode body = without(kind, name);
      Http.Answer answer = http.post(kind.command(), body.toString());
      if (field.get("required").asBoolean()
          || !SCHEMAS.getSchema(published.get("schema")).validate(body).isEmpty()) {
        Refusals.isProblem(answer, 422, missed);
      } else {
        assertThat(answer.faults()).doesNotContain(missed);
      }
    }
  }
}
