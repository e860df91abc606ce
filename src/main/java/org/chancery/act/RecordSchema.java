package org.chancery.act;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Schemas (draft 2020-12) of Java records, derived from their components. */
public final class RecordSchema {
  /** The dialect that they are written in. */
  public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /** A letter, a digit, a mark of punctuation or a symbol: more than space. */
  public static final String SOMETHING_WRITTEN = "\\p{L}|\\p{N}|\\p{P}|\\p{S}";

  /** How many elements a list may have. */
  static final int LONGEST_LIST = 200;

  private RecordSchema() {}

  /** The schema of a record; needed are all components but lists and what may be null. */
  public static Map<String, Object> of(Class<?> type) {
    return object(type, null);
  }

  /** The schemas of the components of a record, of which none is needed. */
  public static Map<?, ?> withNothingNeeded(Class<?> type) {
    return (Map<?, ?>) object(type, List.of()).get("properties");
  }

  /** The schema of a command whose body has the components of all these records. */
  public static Map<String, Object> ofCommand(
      String command, String definition, Class<?>... parts) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>();
    List<Object> unless = new ArrayList<>();
    for (Class<?> part : parts) {
      Map<String, Object> schema = of(part);
      ((Map<?, ?>) schema.get("properties"))
          .forEach((name, field) -> properties.put((String) name, field));
      required.addAll((List<?>) schema.get("required"));
      unless.addAll(neededUnless(part.getRecordComponents()));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("title", command);
    schema.put("description", definition);
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    if (!unless.isEmpty()) {
      schema.put("allOf", unless);
    }
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
      return ValueSchema.written(prose ? Prose.LONGEST : ValueSchema.LONGEST_LINE);
    }
    if (type.isEnum()) {
      return ValueSchema.words(type);
    }
    return ValueSchema.of(type).orElseGet(() -> object(type, null));
  }

  /** What may be left out may also be given as null. */
  static Map<String, Object> orNull(Map<String, Object> schema) {
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
