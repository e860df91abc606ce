package org.chancery.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a line beside the command's own fields. */
class LineParserTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2022-07-19T12:00:00Z"), ZoneOffset.UTC);

  private final LineParser parser = new LineParser(NOON);

  private ImportLine parse(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private ImportLine parse(byte[] text) {
    return parser.parse(new LineReader.Line(7, text, false, false));
  }

  private static String faults(ImportLine line) {
    return String.join(
        ", ", line.faults().stream().map(fault -> fault.pointer() + " " + fault.code()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {} | /command required
          {"command": null} | /command required
          {"command": 1} | /command wrong-type
          {"command": "RecordVisit", "commandId": ""} | /commandId malformed
          {"command": "RecordVisit", "commandId": "  "} | /commandId malformed
          {"command": "RecordVisit", "commandId": 1} | /commandId malformed
          {"command": "RecordVisit", "commandId": "a\\nb"} | /commandId malformed
          {"command": "RecordVisit", "commandId": "\\u202eb"} | /commandId malformed
          {"command": "RecordVisit", "commandId": "\\ud800"} | /commandId malformed
          {"command": "RecordVisit", "publisherKnownAt": 2022} | /publisherKnownAt malformed
          {"command": "RecordVisit", "publisherKnownAt": "2022"} | /publisherKnownAt malformed
          {"command": "RecordVisit", "publisherKnownAt": "2022-01"} | /publisherKnownAt malformed
          {"command": "RecordVisit", "publisherKnownAt": "2022-02-30"} | /publisherKnownAt malformed
          {"command": "RecordVisit", "publisherKnownAt": "2022-01-19T10:00"} | /publisherKnownAt malformed
          {"command": "RecordVisit", "publisherKnownAt": "2022-01-19T25:00:00Z"} | /publisherKnownAt malformed
          {"command": "RecordVisit", "publisherKnownAt": "2022-07-20"} | /publisherKnownAt in-the-future
          {"command": "RecordVisit", "publisherKnownAt": "2022-07-19T12:00:01Z"} | /publisherKnownAt in-the-future
          {"commandId": "", "publisherKnownAt": ""} | /command required, /commandId malformed, /publisherKnownAt malformed
          [] |  not-an-object
          {"command": "RecordVisit", "command": "RecordVisit"} |  broken-json
          {"command": "RecordVisit"} {} |  broken-json
          {"command": "Record |  broken-json
          NaN |  broken-json
          """)
  void every_fault_beside_the_body_is_named(String line, String faults) {
    assertThat(faults(parse(line)).strip()).isEqualTo(faults.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-07-19", "2022-01-19T10:00:00Z", "2022-07-19T15:29:59.123456+03:30"})
  void a_publisher_tells_by_a_day_or_an_instant(String told) {
    ImportLine line =
        parse("{\"command\": \"RecordVisit\", \"publisherKnownAt\": \"" + told + "\"}");
    assertThat(line.faults()).isEmpty();
    assertThat(line.origin().publisherKnownAt()).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
  void another_encoding_is_a_fault(String charset) {
    byte[] text = "{\"command\": \"Zürich\"}".getBytes(Charset.forName(charset));
    assertThat(faults(parse(text))).isEqualTo(" not-utf-8");
  }

  @Test
  void a_line_that_is_too_long_is_a_fault() {
    assertThat(faults(parser.parse(new LineReader.Line(7, new byte[0], true, false))))
        .isEqualTo(" too-large");
  }

  @Test
  void an_id_that_is_given_is_kept_and_needs_no_key() {
    ImportLine line = parse("{\"command\": \"RecordVisit\", \"record\": \"raisi-moscow-2022\"}");
    assertThat(line.id()).isEqualTo("raisi-moscow-2022");
    assertThat(line.origin().key()).isNull();
    assertThat(line.body().toString()).isEqualTo("{\"record\":\"raisi-moscow-2022\"}");
  }

  @Test
  void a_command_id_is_the_key_and_gives_the_id_that_is_missing() {
    ImportLine line =
        parse("{\"command\": \"RecordVisit\", \"commandId\": \"a 1\", \"record\": null}");
    assertThat(line.origin().key()).isEqualTo("a 1");
    assertThat(line.id()).isNull();
    assertThat(idOf(line)).isEqualTo(LineKeys.named("a 1").id());
    ImportLine named =
        parse("{\"command\": \"RecordVisit\", \"commandId\": \"a 2\", \"record\": \"abc\"}");
    assertThat(named.origin().key()).isEqualTo("a 2");
    assertThat(named.id()).isEqualTo("abc");
  }

  private static String idOf(ImportLine line) {
    return line.body().get("record").stringValue();
  }

  @Test
  void a_number_at_the_edge_of_what_there_is_takes_no_other_line_with_it() {
    for (String number : new String[] {"100e2147483647", "1000.0e2147483647", "1e-2147483647"}) {
      String line = "{\"command\": \"RecordVisit\", \"occurred\": %s}".formatted(number);
      ImportLine parsed = parse(line);
      assertThat(parsed.body() != null || !parsed.faults().isEmpty()).as(number).isTrue();
    }
  }

  @Test
  void without_any_id_the_text_gives_one() {
    ImportLine first = parse("{\"command\": \"RecordVisit\", \"occurred\": \"2022\"}");
    ImportLine second = parse("{\"occurred\":\"2022\",\"command\":\"RecordVisit\"}");
    assertThat(first.origin().key()).startsWith("sha256:").endsWith("#1");
    assertThat(second.origin().key()).isEqualTo(first.origin().key().replace("#1", "#2"));
    assertThat(idOf(second)).isNotEqualTo(idOf(first));
  }

  @Test
  void a_source_is_named_by_source_or_by_the_id_of_its_csl() {
    assertThat(parse("{\"command\": \"RegisterSource\", \"id\": \"tass\"}").body().has("source"))
        .isFalse();
    assertThat(parse("{\"command\": \"RegisterSource\", \"id\": \"tass\"}").id()).isEqualTo("tass");
    ImportLine without = parse("{\"command\": \"RegisterSource\", \"title\": \"A\"}");
    assertThat(without.body().get("source").stringValue()).hasSize(36);
  }

  @Test
  void an_actor_is_not_given_an_id() {
    ImportLine line = parse("{\"command\": \"RegisterActor\", \"name\": \"A\"}");
    assertThat(line.id()).isNull();
    assertThat(line.body().has("actor")).isFalse();
    assertThat(parse("{\"command\": \"RegisterActor\", \"actor\": \"org:eu\"}").id())
        .isEqualTo("org:eu");
  }

  @Test
  void what_is_not_well_formed_is_never_repeated() {
    assertThat(parse("{\"command\": \"RecordVisit\", \"record\": \"No Slug\"}").id()).isNull();
    assertThat(parse("{\"command\": \"RecordVisit\", \"record\": 7}").id()).isNull();
  }

  @Test
  void two_commands_under_one_command_id_are_a_conflict() {
    String line = "{\"command\": \"RecordVisit\", \"commandId\": \"one\", \"record\": \"%s\"}";
    assertThat(faults(parse(line.formatted("abc")))).isEmpty();
    assertThat(faults(parse(line.formatted("abc")))).isEmpty();
    assertThat(faults(parse(line.formatted("abd")))).isEqualTo("/commandId conflict");
  }
}
