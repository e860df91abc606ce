package org.chancery.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.chancery.act.Bearing;
import org.chancery.record.CommandReader;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Amendments of the records of a history, sensible or not. */
final class RandomAmendments {
  private final SplittableRandom random;
  private final CommandReader reader;
  private final RandomCommands commands;

  RandomAmendments(SplittableRandom random, CommandReader reader, RandomCommands commands) {
    this.random = random;
    this.reader = reader;
    this.commands = commands;
  }

  /** One of these records, amended in one way or another. */
  Asked of(List<String> records) {
    String record = Draw.one(records, random);
    return switch (random.nextInt(10)) {
      case 0, 1 -> asked("RetractRecord", record, Map.of(), before -> before.retracted(true));
      case 2, 3 -> asked("ReinstateRecord", record, Map.of(), before -> before.retracted(false));
      case 4 -> addition(record);
      case 5 -> withdrawal(record);
      default -> correction(record);
    };
  }

  private Asked addition(String record) {
    RelationshipId pair = commands.pair();
    return asked(
        "AddBearing",
        record,
        Map.of("relationship", pair),
        before -> before.bearing(before.changes().with(new Bearing(pair, "for a reason"))));
  }

  private Asked withdrawal(String record) {
    RelationshipId pair = commands.pair();
    return asked(
        "WithdrawBearing",
        record,
        Map.of("relationship", pair),
        before -> before.bearing(before.changes().without(pair)));
  }

  /** Of the date, the act and its kind and keys, the order, or what it bears on. */
  private Asked correction(String record) {
    Map<String, @Nullable Object> fields = commands.otherTelling();
    return asked("CorrectRecord", record, fields, before -> before.corrected(fields));
  }

  private Asked asked(
      String command,
      String record,
      Map<String, @Nullable Object> more,
      UnaryOperator<PlainRecord> then) {
    Map<String, @Nullable Object> body = new HashMap<>(more);
    body.put("record", record);
    body.put("reason", "for a reason");
    return new Asked(
        reader.read(command, JsonMapper.shared().valueToTree(body)),
        before -> then.apply(Objects.requireNonNull(before)));
  }
}
