package org.chancery.timeline;

import org.chancery.act.ActCatalogue;
import org.chancery.act.ActRecorded;
import org.chancery.eventlog.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What records tell, as the read model keeps it. */
final class RecordBodies {
  private final JsonMapper mapper = EventJson.settle(JsonMapper.builder()).build();

  String write(Object told) {
    return mapper.writeValueAsString(told);
  }

  /** All texts in a body, to search in. */
  String textsOf(String body) {
    StringBuilder texts = new StringBuilder();
    collect(mapper.readTree(body), texts);
    return texts.toString();
  }

  private static void collect(JsonNode node, StringBuilder texts) {
    if (node.isString()) {
      texts.append(node.stringValue()).append(' ');
    }
    node.forEach(inner -> collect(inner, texts));
  }

  ActRecorded read(String kind, String body) {
    return mapper.readValue(body, ActCatalogue.named(kind).orElseThrow().eventType());
  }
}
