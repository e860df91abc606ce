package org.chancery.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.relationship.Topic;

/** The JSON Schema (draft 2020-12) of the value of a topic's facts. */
public final class TopicSchema {
  private TopicSchema() {}

  public static Map<String, Object> of(Topic topic) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> ofActors = new LinkedHashMap<>();
    topic
        .fields()
        .forEach(
            field -> {
              Map<String, Object> value =
                  topic.isDrivenBy(field)
                      ? Map.of("enum", topic.words())
                      : Map.of("type", List.of("string", "integer", "boolean"));
              properties.put(field, value);
              ofActors.put("^" + field + "\\[.+\\]$", value);
            });
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("patternProperties", ofActors);
    schema.put("additionalProperties", false);
    return schema;
  }
}
