package org.chancery.audit;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The metadata of an event as extension attributes of CloudEvents: their names and their types. */
final class Extensions {
  private static final String BY = "by";
  private static final String RECORDED_BY = "recordedby";

  /** What a CloudEvent of the log says otherwise. */
  private static final Set<String> TAKEN =
      Set.of(
          "specversion",
          "id",
          "source",
          "type",
          "subject",
          "time",
          "datacontenttype",
          "dataschema",
          "data",
          "database64",
          "position",
          "sequence",
          "sequencetype",
          "streamsequence",
          "revision");

  private Extensions() {}

  /** By name; what has no value is no attribute. */
  static Map<String, Object> of(JsonNode metadata) {
    Map<String, Object> extensions = new TreeMap<>();
    metadata.properties().stream()
        .filter(entry -> !entry.getValue().isNull())
        .forEach(
            entry -> extensions.putIfAbsent(nameOf(entry.getKey()), valueOf(entry.getValue())));
    return extensions;
  }

  /** Lower-case letters and digits alone; the names of CloudEvents itself are never given away. */
  private static String nameOf(String key) {
    if (key.equals(BY)) {
      return RECORDED_BY;
    }
    String name = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return name.isEmpty() || TAKEN.contains(name) ? "meta" + name : name;
  }

  /** An attribute is a text, a truth or a whole number of 32 bits; all else is its JSON as text. */
  private static Object valueOf(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isIntegralNumber() && value.canConvertToInt()) {
      return value.intValue();
    }
    return value.isString() ? value.stringValue() : value.toString();
  }
}
