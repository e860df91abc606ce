package org.chancery.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.act.ActCatalogue;
import org.jspecify.annotations.Nullable;

/** The name of a command and its part {@code act}. */
record Particulars(String command, Map<String, @Nullable Object> act) {
  /** The command that records acts of a kind, by its name on the wire. */
  static String commandOf(String kind) {
    return ActCatalogue.named(kind).orElseThrow().command();
  }

  /** The kind on the wire. */
  String kind() {
    return ActCatalogue.recordedBy(command).orElseThrow().name();
  }

  static Particulars of(String kind) {
    return new Particulars("Record" + kind, new LinkedHashMap<>());
  }

  Particulars with(String field, @Nullable Object value) {
    act.put(field, value);
    return this;
  }
}
