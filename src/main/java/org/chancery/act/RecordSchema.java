package org.chancery.act;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/** JSON Schemas (draft 2020-12) of Java records, derived from their components. */
public final class RecordSchema {
  /** The dialect that they are written in. */
  public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /** How many characters a line of text may have. */
  static final int LONGEST_LINE = 500;

  /** A letter, a digit, a mark of punctuation or a symbol: more than space. */
  public static final String SOMETHING_WRITTEN = "\\p{L}|\\p{N}|\\p{P}|\\p{S}";

  /** How many elements a list may have. */
  static final int LONGEST_LIST = 200;

  private static final Map<String, Object> DATE = text("maxLength", 100, "format", "edtf");

  private static final Map<Class<?>, Map<String, Object>> LEAVES =
      Map.ofEntries(
          Map.entry(ActorId.class, text("pattern", anchored(ActorId.FORM), "format", "actor")),
          Map.entry(RelationshipId.class, text("maxLength", 250, "format", "relationship")),
          Map.entry(Slug.class, text("pattern", anchored(Slug.FORM))),
          Map.entry(SourceId.class, text("pattern", anchored(SourceId.FORM), "format", "source")),
          Map.entry(Edtf.class, DATE),
          Map.entry(LocalDate.class, text("maxLength", 10, "format", "date")),
          Map.entry(
              ActorRegistered.Language.class,
              text("pattern", anchored(ActorRegistered.Language.FORM))),
          Map.entry(
              ActorRegistered.Code.class, text("pattern", anchored(ActorRegistered.Code.FORM))),
          Map.entry(CslDate.class, dateOrObject()),
          Map.entry(CslNumber.class, textOrNumber()),
          Map.entry(
              Passage.class, text("maxLength", Passage.LONGEST, "pattern", SOMETHING_WRITTEN)),
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

  private RecordSchema() {}

  /** The schema of a record; needed are all components but lists and what may be null. */
  public static Map<String, Object> of(Class<?> type) {
    return object(type, null);
  }

  /** The schema of a command whose body has the components of all these records. */
  public static Map<String, Object> ofCommand(
      String command, String definition, Class<?>... parts) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>();
    for (Class<?> part : parts) {
      Map<String, Object> schema = of(part);
      ((Map<?, ?>) schema.get("properties"))
          .forEach((name, field) -> properties.put((String) name, field));
      required.addAll((List<?>) schema.get("required"));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("title", command);
    schema.put("description", definition);
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** The schema of a record of which only these components are needed. */
  static Map<String, Object> object(Class<?> type, @Nullable List<String> required) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> needed = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = nameOf(component);
      boolean mayMiss = isNullable(component.getAnnotatedType());
      Map<String, Object> schema = of(component.getAnnotatedType(), component);
      boolean mayBeEmpty =
          isList(component.getType()) && !component.isAnnotationPresent(AtLeast.class);
      boolean always = required == null ? !mayMiss && !mayBeEmpty : required.contains(name);
      properties.put(name, always ? schema : orNull(schema));
      if (always) {
        needed.add(name);
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required == null ? needed : required);
    schema.put("additionalProperties", false);
    List<?> unless = neededUnless(type.getRecordComponents());
    if (!unless.isEmpty()) {
      schema.put("allOf", unless);
    }
    return schema;
  }

  /** For each component that may be missing only where another is given, that condition. */
  private static List<?> neededUnless(RecordComponent[] components) {
    return Arrays.stream(components)
        .filter(component -> component.isAnnotationPresent(Unless.class))
        .map(
            component ->
                Map.of(
                    "if", given(component.getAnnotation(Unless.class).value(), components),
                    "else", given(nameOf(component), components)))
        .toList();
  }

  /** That a component is there, is not null, and is no empty list. */
  private static Map<String, Object> given(String name, RecordComponent[] components) {
    RecordComponent component =
        Arrays.stream(components)
            .filter(candidate -> nameOf(candidate).equals(name))
            .findFirst()
            .orElseThrow();
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("type", of(component.getAnnotatedType(), component).get("type"));
    if (isList(component.getType())) {
      value.put("minItems", 1);
    }
    return Map.of("required", List.of(name), "properties", Map.of(name, value));
  }

  /** What it is called on the wire. */
  private static String nameOf(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? component.getName() : named.value();
  }

  private static Map<String, Object> of(AnnotatedType annotated, AnnotatedElement component) {
    if (annotated instanceof AnnotatedParameterizedType list) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "array");
      schema.put("items", of(list.getAnnotatedActualTypeArguments()[0], component));
      if (component.getAnnotation(AtLeast.class) instanceof AtLeast least) {
        schema.put("minItems", least.value());
        schema.put("uniqueItems", true);
      }
      schema.put("maxItems", LONGEST_LIST);
      return schema;
    }
    Class<?> type = boxed((Class<?>) annotated.getType());
    if (type == String.class) {
      boolean prose = component.isAnnotationPresent(Prose.class);
      return text("maxLength", prose ? Prose.LONGEST : LONGEST_LINE, "pattern", SOMETHING_WRITTEN);
    }
    if (LEAVES.containsKey(type)) {
      return LEAVES.get(type);
    }
    return type.isEnum() ? words(type) : object(type, null);
  }

  private static Map<String, Object> words(Class<?> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant instanceof Word word ? word.word() : constant.toString())
            .toList();
    return text("enum", words);
  }

  /** What may be left out may also be given as null. */
  private static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> either = new LinkedHashMap<>(schema);
    List<Object> types = new ArrayList<>();
    if (schema.get("type") instanceof List<?> several) {
      types.addAll(several);
    } else {
      types.add(schema.get("type"));
    }
    types.add("null");
    either.put("type", types);
    if (schema.get("enum") instanceof List<?> words) {
      List<@Nullable Object> withNull = new ArrayList<>(words);
      withNull.add(null);
      either.put("enum", withNull);
    }
    return either;
  }

  private static Map<String, Object> textOrNumber() {
    Map<String, Object> either = text("maxLength", LONGEST_LINE, "pattern", SOMETHING_WRITTEN);
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

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static boolean isList(Class<?> type) {
    return List.class.isAssignableFrom(type);
  }

  private static Class<?> boxed(Class<?> type) {
    if (type == int.class) {
      return Integer.class;
    }
    return type == boolean.class ? Boolean.class : type;
  }
}
