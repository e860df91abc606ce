package org.chancery.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chancery.record.CanonicalText;
import org.chancery.record.CommandText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The same file has the same keys whenever it comes. */
class LineKeysTest {

  private static ObjectNode line(String json) {
    return CommandText.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"b": 1, "a": [ true , null ]} | {"a":[true,null],"b":1}
          {"a": {"y": "", "x": {}}, "c": []} | {"a":{"x":{},"y":""},"c":[]}
          {"a": 1.50, "b": 100, "c": -0.0} | {"a":1.5,"b":1E+2,"c":0}
          {"a": 1e2, "b": 100.0} | {"a":1E+2,"b":1E+2}
          {"a": "\\u00e9\\/\\"\\\\ \\n"} | {"a":"é/\\"\\\\ \\n"}
          {"é": 1, "z": 2, "Z": 3} | {"Z":3,"z":2,"é":1}
          """)
  void a_line_has_one_text_however_it_is_written(String written, String canonical) {
    assertThat(CanonicalText.of(line(written))).isEqualTo(canonical);
  }

  @Test
  void numbers_that_differ_beyond_double_precision_differ() {
    assertThat(CanonicalText.of(line("{\"a\": 9007199254740993}")))
        .isNotEqualTo(CanonicalText.of(line("{\"a\": 9007199254740992}")));
  }

  @Test
  void equal_lines_are_told_apart_by_their_ordinals() {
    LineKeys keys = new LineKeys();
    LineKeys.Key first = keys.ofText(line("{\"a\": 1, \"b\": 2}")).orElseThrow();
    LineKeys.Key other = keys.ofText(line("{\"a\": 1}")).orElseThrow();
    LineKeys.Key second = keys.ofText(line("{\"b\":2,\"a\":1.0}")).orElseThrow();
    assertThat(first.text()).startsWith("sha256:").endsWith("#1").hasSize(7 + 64 + 2);
    assertThat(second.text()).isEqualTo(first.text().replace("#1", "#2"));
    assertThat(other.text()).endsWith("#1").isNotEqualTo(first.text());
    assertThat(first.id()).isNotEqualTo(second.id());
  }

  @Test
  void another_reading_of_the_same_file_gives_the_same_keys() {
    LineKeys once = new LineKeys();
    LineKeys again = new LineKeys();
    for (int i = 0; i < 100; i++) {
      ObjectNode line = line("{\"a\": " + i % 7 + "}");
      assertThat(once.ofText(line)).isEqualTo(again.ofText(line));
    }
  }

  @Test
  void an_id_is_a_uuid_of_version_8() {
    UUID id = UUID.fromString(LineKeys.named("line-7").id());
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(LineKeys.named("line-7").id()).isEqualTo(id.toString());
    assertThat(LineKeys.named("line-8").id()).isNotEqualTo(id.toString());
    assertThat(LineKeys.named("line-7").text()).isEqualTo("line-7");
  }

  @Test
  void one_command_id_stands_for_one_command() {
    LineKeys keys = new LineKeys();
    assertThat(keys.isTakenByAnother("one", line("{\"a\": 1}"))).isFalse();
    assertThat(keys.isTakenByAnother("one", line("{ \"a\":1 }"))).isFalse();
    assertThat(keys.isTakenByAnother("one", line("{\"a\": 2}"))).isTrue();
    assertThat(keys.isTakenByAnother("two", line("{\"a\": 2}"))).isFalse();
  }
}
