package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.Lines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of the lines of a file. */
class ImportApiIT {
  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static JsonNode report(String query, String file) {
    Http.Answer answer = Lines.send(http, query, file);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  private static String logged(String column, String where) throws SQLException {
    try (Connection connection = chancery.database().asService();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select " + column + " from log.event where " + where)) {
      return row.next() ? String.valueOf(row.getString(1)) : "nothing";
    }
  }

  @Test
  void every_good_line_is_recorded_and_every_bad_one_is_named_with_all_its_faults() {
    long before = Refusals.position(http);
    JsonNode report =
        report(
            "",
            Lines.of(
                Lines.visit("mixed-1", "Rio"),
                "",
                "{\"command\": \"RecordVisit\", \"record\": \"No Slug\", \"publisherKnownAt\": 1,"
                    + " \"act\": {\"host\": \"XYZ\"}}",
                "not JSON, and secret",
                "{\"command\": \"RecordSecret\", \"record\": \"mixed-2\"}",
                "{\"command\": \"RecordVisit\", \"record\": \"mixed-3\", \"occurred\": \"2999\","
                    + " \"act\": {\"guest\": {\"name\": \"A\", \"of\": \"FRA\"}, \"host\":"
                    + " \"BRA\"}}",
                Lines.visit("mixed-4", "Rio")));
    assertThat(Lines.counts(report)).isEqualTo("2 recorded, 0 there, 4 refused");
    assertThat(Lines.faults(report))
        .containsExactlyInAnyOrder(
            "3 /record malformed",
            "3 /publisherKnownAt malformed",
            "3 /occurred required",
            "3 /act/guest required",
            "3 /act/host unknown-actor",
            "4  broken-json",
            "5 /command unknown-command",
            "6 /occurred in-the-future");
    assertThat(report.get("faults").toString()).doesNotContain("secret", "Secret", "No Slug");
    assertThat(report.at("/faults/0/command").asString()).isEqualTo("RecordVisit");
    assertThat(report.at("/faults/0/record").isNull()).isTrue();
    assertThat(report.at("/faults/2/command").isNull()).isTrue();
    assertThat(report.at("/faults/3/record").asString()).isEqualTo("mixed-3");
    assertThat(report.get("state").asString()).isEqualTo("finished");
    assertThat(report.get("lines").asLong()).isEqualTo(7);
    assertThat(report.get("blank").asLong()).isEqualTo(1);
    assertThat(report.get("position").asLong()).isEqualTo(before + 2);
    assertThat(report.get("visible").asBoolean()).isTrue();
    assertThat(report.get("stopped").isNull()).isTrue();
    assertThat(report.get("faultsTotal").asLong()).isEqualTo(4);
    assertThat(http.get("/records/mixed-4").status()).isEqualTo(200);
  }

  @Test
  void the_same_file_again_records_nothing_twice() {
    String file = Lines.visits("again", 1500);
    assertThat(Lines.counts(report("", file))).isEqualTo("1500 recorded, 0 there, 0 refused");
    long position = Refusals.position(http);
    JsonNode again = report("", file);
    assertThat(Lines.counts(again)).isEqualTo("0 recorded, 1500 there, 0 refused");
    assertThat(again.get("position").asLong()).isEqualTo(position);
    assertThat(Refusals.position(http)).isEqualTo(position);
  }

  @Test
  void lines_without_an_id_are_told_apart_and_recorded_once() throws SQLException {
    String same = Lines.visit("\"note\": \"without an id\", ", "2022-01-19", "Rio");
    String file = Lines.of(same, same, same.replace("Rio", "Brasilia"), same);
    assertThat(Lines.counts(report("", file))).isEqualTo("4 recorded, 0 there, 0 refused");
    assertThat(Lines.counts(report("", file))).isEqualTo("0 recorded, 4 there, 0 refused");
    assertThat(Lines.counts(report("", Lines.of(same))))
        .as("the first of equal lines")
        .isEqualTo("0 recorded, 1 there, 0 refused");
    String kept = "payload->'header'->>'note' = 'without an id'";
    assertThat(logged("count(*)", kept)).isEqualTo("4");
    assertThat(
            logged(
                "count(distinct metadata->>'key')", kept + " and metadata->>'key' ~ '^sha256:.*#'"))
        .isEqualTo("4");
    assertThat(logged("min(substr(stream, 22, 1))", kept)).as("version of UUID").isEqualTo("8");
  }

  @Test
  void a_command_id_marks_a_line_in_every_file() throws SQLException {
    String line = Lines.visit("\"commandId\": \"cable 22/4\", ", "2022-01-19", "Rio");
    assertThat(Lines.counts(report("", Lines.of(line, line))))
        .isEqualTo("1 recorded, 1 there, 0 refused");
    assertThat(logged("metadata->>'key'", "metadata->>'key' = 'cable 22/4'"))
        .isEqualTo("cable 22/4");
    JsonNode other = report("", Lines.of(line.replace("Rio", "Brasilia")));
    assertThat(Lines.faults(other)).containsExactly("1  conflict");
    JsonNode both =
        report(
            "",
            Lines.of(
                Lines.visit("\"commandId\": \"twice\", \"record\": \"cable-1\", ", "2022", "Rio"),
                Lines.visit("\"commandId\": \"twice\", \"record\": \"cable-2\", ", "2022", "Rio")));
    assertThat(Lines.faults(both)).containsExactly("2 /commandId conflict");
  }

  @Test
  void what_a_publisher_told_when_is_kept_with_the_event() throws SQLException {
    String told = "\"record\": \"told-then\", \"publisherKnownAt\": \"2022-01-20\", ";
    report("", Lines.of(Lines.visit(told, "2022-01-19", "Rio")));
    assertThat(
            logged(
                "concat_ws(' ', metadata->>'by', metadata->>'publisherKnownAt')",
                "stream = 'record/told-then'"))
        .isEqualTo("local 2022-01-20");
  }

  @Test
  void a_line_that_conflicts_takes_no_other_with_it() {
    report("", Lines.of(Lines.visit("taken", "Rio")));
    JsonNode report =
        report(
            "",
            Lines.of(
                Lines.visit("beside-1", "Rio"),
                Lines.visit("taken", "Brasilia"),
                Lines.visit("beside-1", "Brasilia"),
                Lines.visit("beside-1", "Rio"),
                Lines.visit("beside-2", "Rio")));
    assertThat(Lines.counts(report)).isEqualTo("2 recorded, 1 there, 2 refused");
    assertThat(Lines.faults(report)).containsExactly("2  conflict", "3  conflict");
  }

  @Test
  void a_dry_run_judges_as_the_run_does_and_records_nothing() {
    report("", Lines.of(Lines.visit("dry-there", "Rio")));
    String file =
        Lines.of(Lines.visit("dry-there", "Rio"), Lines.visit("dry-there", "Brasilia"), "{}", "")
            + Lines.visits("dry", 1200)
            + Lines.of(
                Lines.visit("dry-7", "Rio"),
                Lines.visit("dry-8", "Brasilia"),
                Lines.visit("dry-1199", "Brasilia"),
                Lines.visit("", "2022", "Rio"),
                Lines.visit("", "2022", "Rio"),
                Lines.visit("\"commandId\": \"dry\", ", "2022", "Rio"),
                Lines.visit("\"commandId\": \"dry\", ", "2022", "Brasilia"),
                Lines.visit("dry-there", "Brasilia"));
    long position = Refusals.position(http);
    JsonNode checked = report("?dryRun=true", file);
    assertThat(Refusals.position(http)).isEqualTo(position);
    assertThat(checked.get("position").isNull()).isTrue();
    assertThat(checked.get("dryRun").asBoolean()).isTrue();
    assertThat(http.get("/records/dry-7").status()).isEqualTo(404);
    JsonNode done = report("?dryRun=false", file);
    assertThat(Lines.counts(done)).isEqualTo("1203 recorded, 2 there, 6 refused");
    for (String field : List.of("lines", "blank", "recorded", "alreadyThere", "refused")) {
      assertThat(checked.get(field)).as(field).isEqualTo(done.get(field));
    }
    assertThat(checked.get("faults")).isEqualTo(done.get("faults"));
    assertThat(Lines.counts(report("?dryRun=true", file)))
        .isEqualTo("0 recorded, 1205 there, 6 refused");
  }

  @Test
  void spoiled_lines_are_judged_alike_by_a_dry_run_and_a_run_and_never_fail() {
    long seed = Long.getLong("chancery.seed", 20_220_719L);
    System.out.println("lines are generated from seed " + seed);
    Random random = new Random(seed);
    Mutations mutations = new Mutations(random, "Zq7hiddenWord");
    List<ActKind> kinds = List.copyOf(ActCatalogue.kinds());
    String file =
        Stream.generate(() -> kinds.get(random.nextInt(kinds.size())).command())
            .limit(600)
            .map(
                command ->
                    mutations.of(Examples.of(command).put("command", command)).replace('\n', ' '))
            .collect(Collectors.joining("\n"));
    JsonNode checked = report("?dryRun=true", file);
    JsonNode done = report("", file);
    assertThat(Lines.counts(checked)).isEqualTo(Lines.counts(done));
    assertThat(checked.get("faults")).isEqualTo(done.get("faults"));
    assertThat(done.toString()).doesNotContain("Zq7hiddenWord");
    assertThat(done.get("recorded").asLong()).isBetween(5L, 500L);
    assertThat(Lines.counts(report("", file)))
        .as("again")
        .startsWith("0 recorded, ")
        .endsWith(done.get("refused") + " refused");
  }

  @Test
  void a_file_of_bad_lines_only_is_answered_with_a_report() {
    String file =
        IntStream.range(0, 1100).mapToObj(number -> "{}").collect(Collectors.joining("\n"));
    JsonNode report = report("", file);
    assertThat(Lines.counts(report)).isEqualTo("0 recorded, 0 there, 1100 refused");
    assertThat(report.get("faults")).hasSize(1000);
    assertThat(report.get("faultsTotal").asLong()).isEqualTo(1100);
    assertThat(report.get("position").isNull()).isTrue();
  }

  @Test
  void what_is_no_text_is_told_once() {
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-32")) {
      byte[] file = Lines.visits("wide", 500).getBytes(java.nio.charset.Charset.forName(charset));
      Http.Answer answer = http.send(Lines.request(http, "", file));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().get("state").asString()).isEqualTo("stopped");
      assertThat(answer.body().at("/stopped/code").asString()).isEqualTo("not-text");
      assertThat(Lines.faults(answer.body())).containsExactly("1  not-text");
    }
  }

  @Test
  void a_line_in_another_encoding_is_refused_alone() {
    String file = Lines.of(Lines.visit("latin-1", "Brasília"), Lines.visit("latin-2", "Rio"));
    byte[] bytes = file.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    JsonNode report = http.send(Lines.request(http, "", bytes)).body();
    assertThat(Lines.counts(report)).isEqualTo("1 recorded, 0 there, 1 refused");
    assertThat(Lines.faults(report)).containsExactly("1  not-utf-8");
  }

  @Test
  void a_byte_order_mark_windows_line_ends_and_a_missing_last_one_do_not_matter() {
    String file =
        "\uFEFF" + Lines.visit("marked-1", "Rio") + "\r\n" + Lines.visit("marked-2", "Rio");
    assertThat(Lines.counts(report("", file))).isEqualTo("2 recorded, 0 there, 0 refused");
  }

  @Test
  void a_line_that_is_too_long_is_refused_alone() {
    String file =
        Lines.of(
            Lines.visit("long-1", "Rio"), "x".repeat(300 * 1024), Lines.visit("long-2", "Rio"));
    JsonNode report = report("", file);
    assertThat(Lines.counts(report)).isEqualTo("2 recorded, 0 there, 1 refused");
    assertThat(Lines.faults(report)).containsExactly("2  too-large");
  }
}
