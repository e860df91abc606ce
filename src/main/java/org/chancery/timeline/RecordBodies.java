package org.chancery.timeline;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActRecorded;
import org.chancery.relationship.Actors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What records tell, as the read model keeps it. */
final class RecordBodies {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .withConfigOverride(
              List.class,
              list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

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
