package org.chancery.timeline;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The value of one field as JSON: a text, a whole number or a boolean. */
final class JsonValue {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private JsonValue() {}

  static @Nullable String write(@Nullable Object value) {
    return value == null ? null : MAPPER.writeValueAsString(value);
  }

  static @Nullable Object read(@Nullable String json) {
    return json == null ? null : MAPPER.readValue(json, Object.class);
  }
}
