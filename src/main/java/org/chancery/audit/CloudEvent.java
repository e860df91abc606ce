package org.chancery.audit;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.chancery.eventlog.RawEvent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of the log as CloudEvents 1.0 writes it in JSON.
 *
 * @param position place in the total order
 * @param name of the event on disk
 * @param json one object; its {@code data} is the payload as it was stored, to the byte
 */
public record CloudEvent(long position, String name, String json) {
  private static final String SOURCE = "/api/v1/log";
  private static final String TYPES = "org.chancery.";
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

  /** As many digits as the largest position has, so that the order of texts is that of numbers. */
  private static final String SEQUENCE = "%019d";

  static CloudEvent of(RawEvent event) {
    StringWriter text = new StringWriter(event.payload().length() + 512);
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringProperty("specversion", "1.0");
      json.writeStringProperty("id", event.id());
      json.writeStringProperty("source", SOURCE);
      json.writeStringProperty("type", TYPES + event.name());
      json.writeStringProperty("subject", event.stream());
      json.writeStringProperty("time", MICROSECONDS.format(event.knownFrom()));
      json.writeStringProperty("datacontenttype", "application/json");
      json.writeNumberProperty("position", event.position());
      json.writeStringProperty("sequence", SEQUENCE.formatted(event.position()));
      json.writeNumberProperty("streamsequence", event.sequence());
      if (event.revision() != null) {
        json.writeStringProperty("revision", event.revision());
      }
      Extensions.of(MAPPER.readTree(event.metadata()))
          .forEach((name, value) -> json.writePOJOProperty(name, value));
      json.writeName("data");
      json.writeRawValue(event.payload());
      json.writeEndObject();
    }
    return new CloudEvent(event.position(), event.name(), text.toString());
  }

  /**
   * The same without a break of lines. Only a payload written by other hands can have one, and only
   * between its tokens.
   */
  public String inOneLine() {
    return json.replace('\n', ' ').replace('\r', ' ');
  }
}
