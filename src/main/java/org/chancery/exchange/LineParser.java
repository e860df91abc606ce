package org.chancery.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.act.Fault;
import org.chancery.record.CommandForm;
import org.chancery.record.CommandText;
import org.chancery.record.Origin;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Slug;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the lines of one file apart: the command, what says where it comes from, and its body. */
final class LineParser {
  private static final String COMMAND = "command";
  private static final String COMMAND_ID = "commandId";
  private static final String PUBLISHER_KNOWN_AT = PublisherDay.FIELD;
  private static final int LONGEST_COMMAND_ID = 200;
  private static final Pattern ID = Pattern.compile(Slug.FORM + "|" + ActorId.FORM);

  private final LineKeys keys = new LineKeys();
  private final PublisherDay publisherDay;

  LineParser(Clock clock) {
    this.publisherDay = new PublisherDay(clock);
  }

  ImportLine parse(LineReader.Line line) {
    int size = line.text().length;
    if (line.tooLong()) {
      return ImportLine.unreadable(line.number(), size, CommandText.tooLarge().fault());
    }
    try {
      return parse(line.number(), size, CommandText.read(line.text()));
    } catch (CommandText.Unreadable unreadable) {
      return ImportLine.unreadable(line.number(), size, unreadable.fault());
    }
  }

  private ImportLine parse(long number, int size, ObjectNode line) {
    List<Fault> faults = new ArrayList<>();
    @Nullable String command = command(line, faults);
    @Nullable String commandId = commandId(line, faults);
    @Nullable String told = told(line, faults);
    LineKeys.@Nullable Key key = commandId == null ? null : LineKeys.named(commandId);
    List<String> idFields = idFields(command);
    boolean hasId = idFields.stream().anyMatch(line::hasNonNull);
    boolean needsKey = hasId ? amends(command) : isIdDerived(command);
    if (needsKey && !line.hasNonNull(COMMAND_ID)) {
      Optional<LineKeys.Key> ofText = keys.ofText(line);
      key = ofText.orElse(null);
      if (ofText.isEmpty()) {
        faults.add(tooManyWithoutId());
      }
    }
    ObjectNode body = line.deepCopy();
    body.remove(List.of(COMMAND, COMMAND_ID, PUBLISHER_KNOWN_AT));
    if (!hasId && key != null && isIdDerived(command)) {
      body.put(idFields.getFirst(), key.id());
    }
    Origin origin = new Origin(Origin.LOCAL.by(), told, key == null ? null : key.text());
    @Nullable String id = wellFormedId(line, idFields);
    return new ImportLine(number, size, command, id, body, origin, List.copyOf(faults));
  }

  /** A record may be amended many times: what marks the line tells each from the others. */
  private static boolean amends(@Nullable String command) {
    return command != null && CommandForm.amends(command);
  }

  /** The fields that name what a command is about. */
  private static List<String> idFields(@Nullable String command) {
    if (command == null) {
      return List.of();
    }
    if (command.startsWith("Record") || amends(command)) {
      return List.of("record");
    }
    return switch (command) {
      case "RegisterSource" -> List.of("source", "id");
      case "RegisterActor" -> List.of("actor", "id");
      default -> List.of();
    };
  }

  /** The id of an actor is its name in every record: it cannot be made up. */
  private static boolean isIdDerived(@Nullable String command) {
    return !idFields(command).isEmpty() && !"RegisterActor".equals(command) && !amends(command);
  }

  private static @Nullable String wellFormedId(ObjectNode line, List<String> fields) {
    return fields.stream()
        .flatMap(field -> line.path(field).stringValueOpt().stream())
        .filter(id -> ID.matcher(id).matches())
        .findFirst()
        .orElse(null);
  }

  private static Fault tooManyWithoutId() {
    return new Fault(
        "",
        "too-many-without-id",
        "a file may have "
            + LineKeys.MOST_WITHOUT_ID
            + " lines without an id of their own: give this one a commandId");
  }

  private static @Nullable String command(ObjectNode line, List<Fault> faults) {
    JsonNode command = line.path(COMMAND);
    if (command.isString()) {
      return command.stringValue();
    }
    faults.add(
        command.isMissingNode() || command.isNull()
            ? new Fault(
                "/command",
                "required",
                "say what is asked for: GET /api/v1/kinds lists the commands")
            : new Fault("/command", "wrong-type", "must be the name of a command"));
    return null;
  }

  private @Nullable String commandId(ObjectNode line, List<Fault> faults) {
    JsonNode given = line.path(COMMAND_ID);
    if (given.isMissingNode() || given.isNull()) {
      return null;
    }
    if (!given.isString() || !isPrintable(given.stringValue())) {
      faults.add(
          new Fault(
              "/commandId",
              "malformed",
              "must be 1 to " + LONGEST_COMMAND_ID + " printable characters"));
      return null;
    }
    if (keys.isTakenByAnother(given.stringValue(), line)) {
      faults.add(
          new Fault(
              "/commandId", "conflict", "another line of this file bears the same commandId"));
    }
    return given.stringValue();
  }

  private static boolean isPrintable(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= LONGEST_COMMAND_ID
        && text.codePoints().allMatch(LineParser::isPrintable);
  }

  private static boolean isPrintable(int point) {
    boolean turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    return !turns
        && switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }

  private @Nullable String told(ObjectNode line, List<Fault> faults) {
    JsonNode given = line.path(PUBLISHER_KNOWN_AT);
    if (given.isMissingNode() || given.isNull()) {
      return null;
    }
    publisherDay.faultOf(given).ifPresent(faults::add);
    return given.asString();
  }
}
