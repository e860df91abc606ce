package org.chancery.timeline;

import org.chancery.act.ActCatalogue;
import org.chancery.act.ActRecorded;
import org.chancery.eventlog.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What records tell, as the read model keeps it. */
final class RecordBodies {
  /**
   * How many characters of a record are searched: PostgreSQL refuses an index of a megabyte or
   * more, and a compound counts with its parts, each as written and as stem.
   */
  private static final int SEARCHED = 50_000;

  private final JsonMapper mapper = EventJson.settle(JsonMapper.builder()).build();

  String write(Object told) {
    return mapper.writeValueAsString(told);
  }

  /** The texts in a body, to search in; the end of a very long one is left out. */
  String textsOf(String body) {
    StringBuilder texts = new StringBuilder();
    collect(mapper.readTree(body), texts);
    return texts.length() <= SEARCHED ? texts.toString() : texts.substring(0, wholeUpTo(texts));
  }

  private static int wholeUpTo(StringBuilder texts) {
    return Character.isHighSurrogate(texts.charAt(SEARCHED - 1)) ? SEARCHED - 1 : SEARCHED;
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
