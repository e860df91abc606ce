package org.chancery.api;

import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.fixture.Citations;
import org.chancery.fixture.Http;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published examples of commands, to be changed at one place. */
final class Examples {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String PLACE = "put it here";

  private Examples() {}

  /** Registers the sources that they cite. */
  static void registerSources(Http http) {
    ActCatalogue.kinds().forEach(kind -> Citations.register(http, kind.example()));
  }

  /** The example of a command, without an id: every sending is a record of its own. */
  static ObjectNode of(String command) {
    ActKind kind = ActCatalogue.recordedBy(command).orElseThrow();
    ObjectNode example = (ObjectNode) MAPPER.readTree(kind.example());
    example.remove("record");
    return example;
  }

  /** The example with any text, JSON or not, as the value at a pointer. */
  static String with(String command, String pointer, String value) {
    ObjectNode body = of(command);
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = body.at(place.head());
    if (parent instanceof ArrayNode list) {
      list.set(place.last().getMatchingIndex(), PLACE);
    } else {
      ((ObjectNode) parent).put(place.last().getMatchingProperty(), PLACE);
    }
    return body.toString().replace("\"" + PLACE + "\"", value);
  }
}
