package org.chancery.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.act.Bearing;
import org.chancery.act.BearingChanges;
import org.chancery.act.RecordAct;
import org.chancery.act.RecordHeader;
import org.chancery.act.RecordState;
import org.chancery.record.CommandReader;
import org.chancery.record.Recording;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a record ought to tell, by its commands alone: the body of the one that would record it as
 * it stands.
 *
 * @param command that records its kind
 */
record PlainRecord(
    String command, Map<String, @Nullable Object> body, BearingChanges changes, boolean retracted) {

  String id() {
    return (String) Objects.requireNonNull(body.get("record"));
  }

  /** The same with other fields; an act may be of another kind. */
  PlainRecord corrected(Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> all = new HashMap<>(body);
    all.putAll(fields);
    String recorded = command;
    if (fields.get("act") instanceof Map<?, ?> act) {
      Map<Object, @Nullable Object> particulars = new HashMap<>(act);
      recorded = Particulars.commandOf((String) particulars.remove("kind"));
      all.put("act", particulars);
    }
    return new PlainRecord(
        recorded, all, fields.containsKey("bearsOn") ? BearingChanges.NONE : changes, retracted);
  }

  PlainRecord bearing(BearingChanges others) {
    return new PlainRecord(command, body, others, retracted);
  }

  PlainRecord retracted(boolean whether) {
    return new PlainRecord(command, body, changes, whether);
  }

  /** Header and act, whether or not they bear on something by themselves. */
  RecordState told(CommandReader reader, RelationshipId anyPair) {
    Map<String, @Nullable Object> readable = new HashMap<>(body);
    readable.put("bearsOn", List.of(Map.of("relationship", anyPair)));
    JsonNode sent = JsonMapper.shared().valueToTree(readable);
    RecordAct read = ((Recording) reader.read(command, sent)).act();
    RecordHeader header = read.header();
    return new RecordState(
        new RecordHeader(
            header.record(),
            header.occurred(),
            header.participants(),
            bearsOn(),
            header.attributedTo(),
            header.citations(),
            header.order(),
            header.tags(),
            header.note()),
        read.act(),
        changes,
        retracted);
  }

  private List<Bearing> bearsOn() {
    return body.get("bearsOn") instanceof List<?> told
        ? told.stream()
            .map(one -> new Bearing((RelationshipId) ((Map<?, ?>) one).get("relationship"), null))
            .toList()
        : List.of();
  }
}
