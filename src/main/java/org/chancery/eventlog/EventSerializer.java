package org.chancery.eventlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as JSON under short names of their own and reads them back; an unknown name is an
 * error, never skipped. Its settings are part of the contract on disk.
 */
final class EventSerializer extends Jackson3Serializer {
  private static final String METADATA = "metadata";

  private final EventNames names;

  EventSerializer(EventNames names) {
    super(builder().jsonMapperBuilderCustomizer(EventSerializer::settle));
    this.names = names;
  }

  /** Empty fields are left out, lists that are absent are empty, and unknown fields are refused. */
  private static void settle(JsonMapper.Builder mapper) {
    mapper
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
        .withConfigOverride(
            List.class,
            list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class type) {
    if (MetaData.class.isAssignableFrom(type)) {
      return new SimpleSerializedType(METADATA, null);
    }
    return new SimpleSerializedType(names.nameOf(type), null);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    boolean isMetaData =
        type.getName().equals(METADATA) || type.getName().equals(MetaData.class.getName());
    return isMetaData ? MetaData.class : names.classOf(type.getName());
  }
}
