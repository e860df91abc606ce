package org.chancery.timeline;

import java.util.List;
import org.chancery.act.ActCatalogue;
import org.chancery.act.Bearing;
import org.chancery.act.BearingChanges;
import org.chancery.act.RecordHeader;
import org.chancery.act.RecordState;
import org.chancery.eventlog.EventJson;
import org.chancery.relationship.RelationshipId;
import org.chancery.source.Source;
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

  /** A body: what was told, and what was changed since in the relationships it bears on. */
  private record Body(
      JsonNode header, JsonNode act, List<Bearing> added, List<RelationshipId> withdrawn) {}

  String write(RecordState state) {
    return mapper.writeValueAsString(
        new Body(
            mapper.valueToTree(state.header()),
            mapper.valueToTree(state.act()),
            state.bearings().added(),
            state.bearings().withdrawn()));
  }

  String write(Source source) {
    return mapper.writeValueAsString(source);
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

  RecordState read(String kind, String text, boolean retracted) {
    Body body = mapper.readValue(text, Body.class);
    return new RecordState(
        mapper.treeToValue(body.header(), RecordHeader.class),
        mapper.treeToValue(body.act(), ActCatalogue.named(kind).orElseThrow().act()),
        new BearingChanges(body.added(), body.withdrawn()),
        retracted);
  }
}
