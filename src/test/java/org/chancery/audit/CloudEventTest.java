package org.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.chancery.eventlog.RawEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How an event of the log is written as a CloudEvent. */
class CloudEventTest {
  private static final String ODD =
      "{ \"b\" : 1.50e2,\r\n\t\"a\":\"\\u00e9 \u00e9 \\n\", \"b\":2 }";

  private static CloudEvent event(String metadata, String payload) {
    return CloudEvent.of(
        new RawEvent(
            118,
            Instant.parse("2026-11-23T10:15:30.120Z"),
            "7e7b1867-e557-4691-b5a9-4b7c287dd524",
            "record/big-visit",
            3,
            "visit-recorded",
            null,
            metadata,
            payload));
  }

  private static JsonNode read(CloudEvent event) {
    return JsonMapper.shared().readTree(event.json());
  }

  @Test
  void an_event_has_the_attributes_that_the_specification_demands_and_its_place() {
    JsonNode read = read(event("{\"by\":\"local\"}", "{}"));
    assertThat(read.propertyNames())
        .containsExactly(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "position",
            "sequence",
            "streamsequence",
            "recordedby",
            "data");
    assertThat(read.get("specversion").asString()).isEqualTo("1.0");
    assertThat(read.get("id").asString()).isEqualTo("7e7b1867-e557-4691-b5a9-4b7c287dd524");
    assertThat(read.get("source").asString()).isEqualTo("/api/v1/log");
    assertThat(read.get("type").asString()).isEqualTo("org.chancery.visit-recorded");
    assertThat(read.get("subject").asString()).isEqualTo("record/big-visit");
    assertThat(read.get("time").asString()).isEqualTo("2026-11-23T10:15:30.120000Z");
    assertThat(read.get("datacontenttype").asString()).isEqualTo("application/json");
    assertThat(read.get("position").asLong()).isEqualTo(118);
    assertThat(read.get("sequence").asString()).isEqualTo("0000000000000000118");
    assertThat(read.get("streamsequence").asInt()).isEqualTo(3);
    assertThat(read.get("recordedby").asString()).isEqualTo("local");
  }

  @Test
  void the_payload_is_embedded_to_the_byte() {
    assertThat(event("{}", ODD).json()).endsWith(",\"data\":" + ODD + "}");
  }

  @Test
  void in_one_line_it_says_the_same() {
    CloudEvent event = event("{}", ODD);
    assertThat(event.inOneLine()).doesNotContain("\n", "\r").hasSameSizeAs(event.json());
    assertThat(JsonMapper.shared().readTree(event.inOneLine())).isEqualTo(read(event));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"by":"somebody"} | recordedby | "somebody"
          {"correlationId":"c"} | correlationid | "c"
          {"publisherKnownAt":"2020-01-01"} | publisherknownat | "2020-01-01"
          {"Odd-Name_é":"x"} | oddname | "x"
          {"number":-3} | number | -3
          {"large":3000000000} | large | "3000000000"
          {"part":1.50} | part | "1.5"
          {"true":true} | true | true
          {"list":[1, {"a":null}]} | list | "[1,{\\"a\\":null}]"
          {"id":"other"} | metaid | "other"
          {"data":"other"} | metadata | "other"
          {"sequence":"other"} | metasequence | "other"
          {"é":"other"} | meta | "other"
          """)
  void metadata_are_extension_attributes(String metadata, String name, String value) {
    assertThat(event(metadata, "{}").json()).contains(",\"" + name + "\":" + value + ",");
  }

  @Test
  void what_metadata_do_not_say_is_no_attribute() {
    assertThat(read(event("{\"by\":null}", "{}")).propertyNames())
        .doesNotContain("recordedby", "by", "revision");
  }
}
