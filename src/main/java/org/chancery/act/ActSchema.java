package org.chancery.act;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.RelationshipId;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Word;
import org.chancery.source.Credibility;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas (draft 2020-12) of commands, derived from the components of the records. They are
 * what {@code GET /kinds} publishes and what every command is checked against.
 */
public final class ActSchema {
  /** How many characters a line of text may have. */
  static final int LONGEST_LINE = 500;

  /** A letter, a digit, a mark of punctuation or a symbol: more than space. */
  public static final String SOMETHING_WRITTEN = "\\p{L}|\\p{N}|\\p{P}|\\p{S}";

  /** How many elements a list may have. */
  static final int LONGEST_LIST = 200;

  private static final Map<Class<?>, Map<String, Object>> LEAVES =
      Map.of(
          ActorId.class, text("pattern", anchored(ActorId.FORM), "format", "actor"),
          RelationshipId.class, text("maxLength", 250, "format", "relationship"),
          Slug.class, text("pattern", anchored(Slug.FORM)),
          Edtf.class, text("maxLength", 100, "format", "edtf"),
          Money.Currency.class, text("pattern", anchored(Money.Currency.FORM)),
          Term.Span.class, text("pattern", anchored(Term.Span.FORM)),
          Credibility.class, Map.of("type", "integer", "minimum", 1, "maximum", 6),
          Integer.class, Map.of("type", "integer", "minimum", 0, "maximum", 1_000_000_000),
          BigDecimal.class,
              Map.of(
                  "type",
                  "number",
                  "minimum",
                  0,
                  "maximum",
                  Money.LARGEST,
                  "multipleOf",
                  Money.SMALLEST),
          Boolean.class, Map.of("type", "boolean"));

  private ActSchema() {}

  /** The schema of a whole command of that kind. */
  public static Map<String, Object> of(ActKind kind) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", kind.command());
    schema.put("description", kind.definition());
    schema.putAll(object(RecordHeader.class, List.of("occurred")));
    @SuppressWarnings("unchecked")
    Map<String, Object> properties = (Map<String, Object>) schema.get("properties");
    properties.put("act", ofAct(kind));
    schema.put("required", List.of("occurred", "act"));
    return schema;
  }

  /** The schema of the particulars alone. */
  public static Map<String, Object> ofAct(ActKind kind) {
    return object(kind.act(), null);
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

  private static Map<String, Object> object(Class<?> type, @Nullable List<String> required) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> needed = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean mayMiss = isNullable(component.getAnnotatedType());
      Map<String, Object> schema = of(component.getAnnotatedType(), component);
      boolean mayBeEmpty =
          isList(component.getType()) && !component.isAnnotationPresent(AtLeast.class);
      boolean always =
          required == null ? !mayMiss && !mayBeEmpty : required.contains(component.getName());
      properties.put(component.getName(), always ? schema : orNull(schema));
      if (always) {
        needed.add(component.getName());
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
                    "else", given(component.getName(), components)))
        .toList();
  }

  /** That a component is there, is not null, and is no empty list. */
  private static Map<String, Object> given(String name, RecordComponent[] components) {
    RecordComponent component =
        Arrays.stream(components)
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow();
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("type", of(component.getAnnotatedType(), component).get("type"));
    if (isList(component.getType())) {
      value.put("minItems", 1);
    }
    return Map.of("required", List.of(name), "properties", Map.of(name, value));
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
        Arrays.stream(type.getEnumConstants()).map(word -> ((Word) word).word()).toList();
    return text("enum", words);
  }

  /** What may be left out may also be given as null. */
  private static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> either = new LinkedHashMap<>(schema);
    either.put("type", List.of(schema.get("type"), "null"));
    if (schema.get("enum") instanceof List<?> words) {
      List<@Nullable Object> withNull = new ArrayList<>(words);
      withNull.add(null);
      either.put("enum", withNull);
    }
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
