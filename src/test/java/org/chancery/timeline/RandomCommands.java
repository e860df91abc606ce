package org.chancery.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.chancery.act.BearingChanges;
import org.chancery.record.CommandReader;
import org.chancery.record.Recording;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Commands of one history, as somebody might send them. */
final class RandomCommands {
  private static final Set<String> NAME_NO_PAIR =
      Set.of("RecordDemandAnswer", "RecordStatement", "RecordDenial");
  private static final Set<String> NAME_NOBODY = Set.of("RecordMeeting", "RecordOccurrence");

  private final SplittableRandom random;
  private final CommandReader reader;
  private final String history;
  private final List<ActorId> cast;
  private final RandomDates dates;
  private final List<String> announced = new ArrayList<>();
  private int count;

  RandomCommands(
      SplittableRandom random,
      CommandReader reader,
      String history,
      List<ActorId> cast,
      RandomDates dates) {
    this.random = random;
    this.reader = reader;
    this.history = history;
    this.cast = cast;
    this.dates = dates;
  }

  /** A first telling. */
  Asked next() {
    Edtf occurred = dates.state();
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("record", history + "-r" + ++count);
    body.put("occurred", dated(occurred));
    body.put("order", order());
    Particulars told = tell(body, occurred);
    body.put("act", told.act());
    Recording command =
        (Recording) reader.read(told.command(), JsonMapper.shared().valueToTree(body));
    if (command.act().act().announced()) {
      announced.add(command.id());
    }
    return new Asked(
        command, before -> new PlainRecord(told.command(), body, BearingChanges.NONE, false));
  }

  /** Some fields of an act as they might be corrected. */
  Map<String, @Nullable Object> otherTelling() {
    Map<String, @Nullable Object> fields = new HashMap<>();
    Edtf occurred = dates.state();
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> fields.put("occurred", dated(occurred));
      case 3 -> fields.put("order", order());
      case 4 -> fields.put("bearsOn", random.nextBoolean() ? bearings() : List.of());
      default -> {
        fields.put("occurred", dated(occurred));
        Particulars told = tell(fields, occurred);
        told.with("kind", told.kind());
        fields.put("act", told.act());
      }
    }
    return fields;
  }

  /** An act, and what else its kind needs. */
  private Particulars tell(Map<String, @Nullable Object> body, Edtf occurred) {
    List<ActorId> actors = Draw.some(3, cast, random);
    Particulars told =
        new RandomParticulars(new RandomWords(random, history, actors, dates, occurred, announced))
            .draw();
    if (NAME_NO_PAIR.contains(told.command()) || random.nextInt(4) == 0) {
      body.put("bearsOn", bearings());
    }
    if (NAME_NOBODY.contains(told.command())) {
      body.put("participants", participants(actors));
    }
    return told;
  }

  private @Nullable Integer order() {
    return random.nextInt(4) == 0 ? random.nextInt(3) : null;
  }

  RelationshipId pair() {
    return Draw.one(Casts.pairsOf(cast), random);
  }

  /** The date alone, or with how far it may be off. */
  private Object dated(Edtf occurred) {
    return random.nextInt(8) == 0
        ? Map.of("edtf", occurred.text(), "within", "P2M")
        : occurred.text();
  }

  private List<Map<String, Object>> bearings() {
    return Draw.some(random.nextInt(1, 3), Casts.pairsOf(cast), random).stream()
        .map(pair -> Map.<String, Object>of("relationship", pair))
        .toList();
  }

  private List<Map<String, Object>> participants(List<ActorId> actors) {
    return actors.subList(0, random.nextInt(2, 4)).stream()
        .map(actor -> Map.<String, Object>of("actor", actor, "role", "participant"))
        .toList();
  }
}
