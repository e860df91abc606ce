package org.chancery.record;

import com.networknt.schema.Error;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.act.Fault;
import org.chancery.act.RecordSchema;
import org.chancery.time.DateFault;
import org.chancery.time.Edtf;
import tools.jackson.databind.JsonNode;

/** Says in our own words what a schema found, without repeating what was sent. */
final class SchemaFaults {
  /** Keywords in the order in which they matter; all others come before. */
  private static final List<String> FIRST =
      List.of("type", "maxLength", "pattern", "format", "enum");

  private SchemaFaults() {}

  /** The first thing that is wrong with a place says what to mend; the rest follows from it. */
  static List<Fault> of(List<Error> errors) {
    Map<String, Fault> byPlace = new LinkedHashMap<>();
    errors.stream()
        .sorted(Comparator.comparingInt(error -> FIRST.indexOf(error.getKeyword())))
        .map(SchemaFaults::of)
        .forEach(fault -> byPlace.putIfAbsent(fault.pointer(), fault));
    return byPlace.values().stream().sorted(Comparator.comparing(Fault::pointer)).toList();
  }

  private static Fault of(Error error) {
    String pointer = error.getInstanceLocation().toString();
    JsonNode rule = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" ->
          new Fault(
              pointer + Pointers.step(error.getProperty()), "required", "this field is needed");
      case "additionalProperties" ->
          new Fault(
              pointer + Pointers.step(error.getProperty()),
              "unknown-field",
              "there is no such field here: GET /api/v1/kinds lists them");
      case "type" -> new Fault(pointer, "wrong-type", "must be " + rule.toString());
      case "enum" -> new Fault(pointer, "unknown-word", "must be one of " + rule.toString());
      case "minItems" -> new Fault(pointer, "too-few", "needs at least " + rule + " elements");
      case "minProperties" -> new Fault(pointer, "too-few", "needs one of its fields");
      case "maxProperties" -> new Fault(pointer, "too-many", "may have one of its fields");
      case "uniqueItems" -> new Fault(pointer, "repeated", "must name every one once");
      case "maxLength" ->
          new Fault(pointer, "too-long", "may have at most " + rule + " characters");
      case "maxItems" -> new Fault(pointer, "too-many", "may have at most " + rule + " elements");
      case "minimum" -> new Fault(pointer, "too-small", "must be at least " + rule);
      case "maximum" -> new Fault(pointer, "too-large", "must be at most " + rule);
      case "multipleOf" -> new Fault(pointer, "too-fine", "must be a multiple of " + rule);
      case "pattern" ->
          rule.asString().equals(RecordSchema.SOMETHING_WRITTEN)
              ? new Fault(pointer, "empty", "must not be empty")
              : new Fault(pointer, "malformed", "must match " + rule.asString());
      case "format" -> ofFormat(pointer, rule.asString(), error.getInstanceNode());
      default -> new Fault(pointer, error.getKeyword(), "does not fit the schema of the command");
    };
  }

  private static Fault ofFormat(String pointer, String format, JsonNode value) {
    return switch (format) {
      case "edtf" -> ofDate(pointer, value.asString());
      case "actor" ->
          new Fault(
              pointer,
              "unknown-actor",
              "no actor is known by this id on that day: GET /api/v1/actors");
      case "source" ->
          new Fault(
              pointer,
              "unknown-source",
              "no source is registered under this id: send RegisterSource first");
      case "date" -> new Fault(pointer, "date-malformed", "write a day as 2022-07-19");
      case "relationship" ->
          new Fault(
              pointer,
              "unknown-relationship",
              "write the ids of two known actors with a hyphen, such as IRN-RUS");
      default -> new Fault(pointer, "malformed", "must be of the format " + format);
    };
  }

  private static Fault ofDate(String pointer, String text) {
    try {
      Edtf.parse(text);
      return new Fault(pointer, "malformed", "must be a date");
    } catch (DateFault fault) {
      return new Fault(pointer, fault.code(), fault.detail());
    }
  }
}
