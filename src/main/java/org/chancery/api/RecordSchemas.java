package org.chancery.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes that answers have all their fields, and which of these may be null. */
@Component
final class RecordSchemas implements ModelConverter {
  private static final String COMPONENTS = "#/components/schemas/";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    JavaType java = Json31.mapper().constructType(type.getType());
    if (resolved != null && java.getRawClass().isRecord()) {
      parts(resolved, context).forEach(part -> complete(java.getRawClass(), part));
    }
    return resolved;
  }

  /** The schema itself, and those that it is put together from. */
  private static Stream<Schema<?>> parts(Schema<?> resolved, ModelConverterContext context) {
    Schema<?> model =
        resolved.get$ref() == null
            ? resolved
            : context.getDefinedModels().get(resolved.get$ref().replace(COMPONENTS, ""));
    if (model == null) {
      return Stream.empty();
    }
    return model.getAllOf() == null
        ? Stream.of(model)
        : model.getAllOf().stream().<Schema<?>>map(part -> part);
  }

  private static void complete(Class<?> record, Schema<?> schema) {
    if (schema.getProperties() == null) {
      return;
    }
    var properties = schema.getProperties();
    List<RecordComponent> fields =
        Arrays.stream(record.getRecordComponents())
            .filter(field -> properties.containsKey(field.getName()))
            .toList();
    schema.setRequired(fields.stream().map(RecordComponent::getName).toList());
    properties.values().forEach(RecordSchemas::notOnlyOne);
    fields.stream()
        .filter(RecordSchemas::mayBeNull)
        .forEach(field -> properties.compute(field.getName(), (name, one) -> orNull(one)));
  }

  /** What one kind of act tells may have all the fields of another. */
  private static void notOnlyOne(Schema<?> one) {
    if (one.getOneOf() != null) {
      one.setAnyOf(one.getOneOf());
      one.setOneOf(null);
    }
  }

  private static boolean mayBeNull(RecordComponent field) {
    return field.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || field.getGenericType() instanceof TypeVariable<?> any
            && any.getAnnotatedBounds()[0].isAnnotationPresent(Nullable.class);
  }

  private static Schema<?> orNull(Schema<?> one) {
    if (one.get$ref() != null) {
      return new JsonSchema().anyOf(List.of(one, new JsonSchema().types(Set.of("null"))));
    }
    if (one.getTypes() != null) {
      Set<String> types = new LinkedHashSet<>(one.getTypes());
      types.add("null");
      one.setTypes(types);
      nullAmongWords(one);
    }
    return one;
  }

  private static <T> void nullAmongWords(Schema<T> one) {
    if (one.getEnum() != null && !one.getEnum().contains(null)) {
      List<@Nullable T> words = new ArrayList<>(one.getEnum());
      words.add(null);
      one.setEnum(words);
    }
  }
}
