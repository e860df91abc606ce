package org.chancery.timeline;

import org.chancery.act.ActCatalogue;
import org.chancery.act.ActRecorded;
import org.chancery.eventlog.EventJson;
import org.chancery.relationship.Actors;
import tools.jackson.databind.json.JsonMapper;

/** What records tell, as the read model keeps it. */
final class RecordBodies {
  private final JsonMapper mapper = EventJson.settle(JsonMapper.builder()).build();

  String write(ActRecorded told) {
    return mapper.writeValueAsString(told);
  }

  Telling read(String kind, String body) {
    return new Telling(
        kind, mapper.readValue(body, ActCatalogue.named(kind).orElseThrow().eventType()));
  }

  /** A record's telling, and what can be said of it. */
  record Telling(String kind, ActRecorded told) {
    String headline(Actors actors) {
      return told.act().headline(actors.namesOn(told.header().occurred().start().earliest()));
    }
  }
}
