package org.chancery.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of a command and its part {@code act}. */
record Particulars(String command, Map<String, @Nullable Object> act) {
  static Particulars of(String kind) {
    return new Particulars("Record" + kind, new LinkedHashMap<>());
  }

  Particulars with(String field, @Nullable Object value) {
    act.put(field, value);
    return this;
  }
}
