package org.chancery.api;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.act.Bearing;
import org.chancery.act.RecordHeader;
import org.chancery.timeline.RecordView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the fields in which two versions of a record differ. */
final class FieldChanges {
  private final JsonMapper mapper;

  FieldChanges(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * One field that differs; null where it says nothing.
   *
   * @param field a field of a record, or {@code act.} and one of the particulars
   */
  record FieldChange(String field, @Nullable Object before, @Nullable Object after) {}

  List<FieldChange> between(RecordView before, RecordView after) {
    Map<String, JsonNode> old = fields(before);
    Map<String, JsonNode> now = fields(after);
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(old.get(name), now.get(name)))
        .map(name -> new FieldChange(name, value(old.get(name)), value(now.get(name))))
        .toList();
  }

  private Map<String, JsonNode> fields(RecordView version) {
    RecordHeader header = version.told().header();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", version.kind());
    fields.put("retracted", version.told().retracted());
    fields.put("occurred", header.occurred());
    fields.put("participants", version.contribution().participants());
    fields.put(
        "bearsOn",
        version.contribution().bearings().stream()
            .map(touch -> new Bearing(touch.relationship(), touch.because()))
            .toList());
    fields.put("attributedTo", header.attributedTo());
    fields.put("citations", header.citations());
    fields.put("order", header.order());
    fields.put("tags", header.tags());
    fields.put("note", header.note());
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    fields.forEach((name, value) -> trees.put(name, mapper.valueToTree(value)));
    JsonNode act = mapper.valueToTree(version.told().act());
    act.properties().forEach(field -> trees.put("act." + field.getKey(), field.getValue()));
    return trees;
  }

  private static @Nullable Object value(@Nullable JsonNode tree) {
    return tree == null || tree.isNull() || tree.isArray() && tree.isEmpty() ? null : tree;
  }
}
