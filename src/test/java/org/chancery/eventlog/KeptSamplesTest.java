package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.chancery.record.RecordEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is on disk is a contract: kept text must read, and new text must equal it. */
class KeptSamplesTest {
  private static final EventSerializer SERIALIZER =
      new EventSerializer(new EventNames(List.of(RecordEvents.kept(), LogHistory.EVENTS)));

  static Stream<String> events() {
    return Stream.of(RecordEvents.kept(), LogHistory.EVENTS)
        .flatMap(kept -> kept.names().keySet().stream())
        .sorted();
  }

  /** One for every event, and some more, called by what they show. */
  static Stream<Arguments> samples() {
    return Stream.concat(
        events().map(event -> Arguments.of(event, event)),
        Stream.of(
            Arguments.of("visit-recorded", "visit-recorded-in-segments"),
            Arguments.of("visit-recorded", "visit-recorded-as-written")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_kept_event_reads_and_is_written_the_same(String name, String sample) throws IOException {
    String kept = sampleOf(sample);
    Object event = SERIALIZER.deserialize(stored(name, kept));
    SerializedObject<String> written = SERIALIZER.serialize(event, String.class);
    assertThat(written.getType().getName()).isEqualTo(name);
    assertThat(written.getData()).isEqualTo(kept);
  }

  private static SerializedObject<String> stored(String name, String text) {
    return new SimpleSerializedObject<>(text, String.class, name, null);
  }

  private static String sampleOf(String name) throws IOException {
    try (InputStream sample =
        KeptSamplesTest.class.getResourceAsStream("/events/" + name + ".json")) {
      assertThat(sample).as("keep a sample in src/test/resources/events/%s.json", name).isNotNull();
      return new String(sample.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  @Test
  void an_unknown_name_is_an_error() {
    assertThatThrownBy(() -> SERIALIZER.deserialize(stored("coronation-recorded", "{}")))
        .isInstanceOf(UnknownEventName.class);
  }

  @Test
  void an_unknown_field_is_an_error() throws IOException {
    String newer = sampleOf("visit-recorded").replaceFirst("\\{", "{\"unheard\":1,");
    assertThatThrownBy(() -> SERIALIZER.deserialize(stored("visit-recorded", newer)))
        .hasMessageContaining("deserializing");
  }
}
