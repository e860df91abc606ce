package org.chancery.eventlog;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Writes events as JSON under short names of their own and reads them back; an unknown name is an
 * error, never skipped.
 */
final class EventSerializer extends Jackson3Serializer {
  private static final String METADATA = "metadata";

  private final EventNames names;

  EventSerializer(EventNames names) {
    super(builder().jsonMapperBuilderCustomizer(EventJson::settle));
    this.names = names;
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
