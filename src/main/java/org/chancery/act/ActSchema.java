package org.chancery.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Schemas of the commands that record acts. They are what {@code GET /kinds} publishes and
 * what every such command is checked against.
 */
public final class ActSchema {
  private ActSchema() {}

  /** The schema of a whole command of that kind. */
  public static Map<String, Object> of(ActKind kind) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", RecordSchema.DIALECT);
    schema.put("title", kind.command());
    schema.put("description", kind.definition());
    schema.putAll(RecordSchema.object(RecordHeader.class, List.of("occurred")));
    @SuppressWarnings("unchecked")
    Map<String, Object> properties = (Map<String, Object>) schema.get("properties");
    properties.put("act", ofAct(kind));
    schema.put("required", List.of("occurred", "act"));
    return schema;
  }

  /** The schema of the particulars alone. */
  public static Map<String, Object> ofAct(ActKind kind) {
    return RecordSchema.of(kind.act());
  }

  /** One line for every field of the particulars. */
  public static List<FieldOfAct> fieldsOf(ActKind kind) {
    Map<String, Object> schema = ofAct(kind);
    Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
    List<?> required = (List<?>) schema.get("required");
    return properties.entrySet().stream()
        .map(
            field ->
                new FieldOfAct(
                    (String) field.getKey(),
                    required.contains(field.getKey()),
                    (Map<?, ?>) field.getValue()))
        .toList();
  }

  /** A field of the particulars, whether it is needed, and the schema of its value. */
  public record FieldOfAct(String name, boolean required, Map<?, ?> schema) {}
}
