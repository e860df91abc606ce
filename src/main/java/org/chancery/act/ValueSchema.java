package org.chancery.act;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ActorRegistered;
import org.chancery.relationship.RelationshipId;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Word;
import org.chancery.source.Credibility;
import org.chancery.source.CslDate;
import org.chancery.source.CslNumber;
import org.chancery.source.Passage;
import org.chancery.source.SourceId;
import org.chancery.source.WebAddress;
import org.chancery.time.Edtf;
import org.chancery.time.SourceCalendar;
import org.chancery.time.StatedDate;
import org.chancery.time.Within;

/** The schemas of single values: ids, dates, numbers, words. */
final class ValueSchema {
  /** How many characters a line of text may have. */
  static final int LONGEST_LINE = 500;

  /** On how many records a date may be based. */
  private static final int MOST_BASES = 20;

  private static final Map<String, Object> DATE = text("maxLength", 100, "format", "edtf");

  private static final Map<Class<?>, Map<String, Object>> LEAVES =
      Map.ofEntries(
          Map.entry(ActorId.class, text("pattern", anchored(ActorId.FORM), "format", "actor")),
          Map.entry(RelationshipId.class, text("maxLength", 250, "format", "relationship")),
          Map.entry(Slug.class, text("pattern", anchored(Slug.FORM))),
          Map.entry(SourceId.class, text("pattern", anchored(SourceId.FORM), "format", "source")),
          Map.entry(Edtf.class, DATE),
          Map.entry(StatedDate.class, textOrStatedDate()),
          Map.entry(LocalDate.class, text("maxLength", 10, "format", "date")),
          Map.entry(
              ActorRegistered.Language.class,
              text("pattern", anchored(ActorRegistered.Language.FORM))),
          Map.entry(
              ActorRegistered.Code.class, text("pattern", anchored(ActorRegistered.Code.FORM))),
          Map.entry(CslDate.class, dateOrObject()),
          Map.entry(CslNumber.class, textOrNumber()),
          Map.entry(Passage.class, written(Passage.LONGEST)),
          Map.entry(
              WebAddress.class,
              text("maxLength", WebAddress.LONGEST, "pattern", anchored(WebAddress.FORM))),
          Map.entry(Money.Currency.class, text("pattern", anchored(Money.Currency.FORM))),
          Map.entry(Term.Span.class, text("pattern", anchored(Term.Span.FORM))),
          Map.entry(Credibility.class, Map.of("type", "integer", "minimum", 1, "maximum", 6)),
          Map.entry(
              Integer.class, Map.of("type", "integer", "minimum", 0, "maximum", 1_000_000_000)),
          Map.entry(
              BigDecimal.class,
              Map.of(
                  "type",
                  "number",
                  "minimum",
                  0,
                  "maximum",
                  Money.LARGEST,
                  "multipleOf",
                  Money.SMALLEST)),
          Map.entry(Boolean.class, Map.of("type", "boolean")));

  private ValueSchema() {}

  /** That of a type, where its values are not objects with fields of their own. */
  static Optional<Map<String, Object>> of(Class<?> type) {
    return Optional.ofNullable(LEAVES.get(type));
  }

  /** A text in which something is written. */
  static Map<String, Object> written(int longest) {
    return text("maxLength", longest, "pattern", RecordSchema.SOMETHING_WRITTEN);
  }

  private static Map<String, Object> textOrNumber() {
    Map<String, Object> either = written(LONGEST_LINE);
    either.put("type", List.of("string", "number"));
    return either;
  }

  /** A date as text, or as CSL writes it without EDTF. */
  private static Map<String, Object> dateOrObject() {
    Map<String, Object> part =
        Map.of("type", List.of("integer", "string"), "minimum", 0, "pattern", "^[0-9]{1,4}$");
    Map<String, Object> parts =
        Map.of("type", "array", "minItems", 1, "maxItems", 3, "items", part);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(
        CslDate.PARTS, Map.of("type", "array", "minItems", 1, "maxItems", 2, "items", parts));
    fields.put(CslDate.LITERAL, DATE);
    fields.put(CslDate.RAW, DATE);
    Map<String, Object> either = new LinkedHashMap<>(DATE);
    either.put("type", List.of("string", "object"));
    either.put("properties", fields);
    either.put("additionalProperties", false);
    either.put("minProperties", 1);
    either.put("maxProperties", 1);
    return either;
  }

  /** A date as text, or with what else is told of it. */
  private static Map<String, Object> textOrStatedDate() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(StatedDate.EDTF, DATE);
    fields.put(StatedDate.AS_WRITTEN, RecordSchema.orNull(written(LONGEST_LINE)));
    fields.put(StatedDate.CALENDAR, RecordSchema.orNull(words(SourceCalendar.class)));
    fields.put(StatedDate.WITHIN, RecordSchema.orNull(text("pattern", anchored(Within.FORM))));
    Map<String, Object> records = new LinkedHashMap<>();
    records.put("type", "array");
    records.put("items", text("pattern", anchored(Slug.FORM)));
    records.put("maxItems", MOST_BASES);
    records.put("uniqueItems", true);
    fields.put(StatedDate.BASED_ON, RecordSchema.orNull(records));
    Map<String, Object> either = new LinkedHashMap<>(DATE);
    either.put("type", List.of("string", "object"));
    either.put("properties", fields);
    either.put("required", List.of(StatedDate.EDTF));
    either.put("additionalProperties", false);
    return either;
  }

  private static Map<String, Object> text(Object... more) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    for (int i = 0; i < more.length; i += 2) {
      schema.put((String) more[i], more[i + 1]);
    }
    return schema;
  }

  private static String anchored(String form) {
    return "^(" + form + ")$";
  }

  /** One of the words of an enum. */
  static Map<String, Object> words(Class<?> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant instanceof Word word ? word.word() : constant.toString())
            .toList();
    return text("enum", words);
  }
}
