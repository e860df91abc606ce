package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.Lines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command line against a service that runs. */
class CliIT {
  @TempDir private static Path folder;

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static Asked asked(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--server");
    all.add("http://127.0.0.1:" + http.request("/").build().uri().getPort() + "/");
    return Asked.of(all.toArray(String[]::new));
  }

  private static String file(String name, String lines) throws IOException {
    return Files.writeString(folder.resolve(name), lines).toString();
  }

  @Test
  void a_rebuild_is_waited_for_and_says_what_it_found() {
    Asked rebuilt = asked("rebuild");
    assertThat(rebuilt.exitCode()).isZero();
    assertThat(rebuilt.out())
        .startsWith("Rebuilt from ")
        .contains("events, equal row for row to what it replaces.");
  }

  @Test
  void a_file_is_recorded_and_again_it_is_there_already() throws IOException {
    String file = file("good.ndjson", Lines.visits("good", 1200));
    Asked once = asked("import", file);
    assertThat(once.exitCode()).as(once.err()).isZero();
    assertThat(once.out())
        .isEqualToNormalizingNewlines(
            """
            The import is finished.
              lines                     1,200
              recorded                  1,200
              already there                 0
              refused                       0
            """);
    assertThat(once.err()).isEmpty();
    assertThat(http.get("/records/good-1200").status()).isEqualTo(200);
    Asked again = asked("import", file);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("already there             1,200\n");
  }

  @Test
  void refused_lines_are_told_with_what_is_wrong_and_where() throws IOException {
    String file =
        file(
            "mixed.ndjson",
            Lines.of(
                Lines.visit("mixed-1", "Rio"),
                "{\"command\": \"RecordVisit\", \"record\": \"mixed-2\", \"occurred\":"
                    + " \"2022-02-30\", \"act\": {\"guest\": {\"name\": \"A\", \"of\": \"FRA\"}}}",
                "secret"));
    Asked mixed = asked("import", file);
    assertThat(mixed.exitCode()).isEqualTo(1);
    assertThat(mixed.out())
        .endsWith(
            """
              recorded                      1
              already there                 0
              refused                       2
            line 2 RecordVisit mixed-2:
              /act/host: this field is needed
              /occurred: there is no such day in the calendar (at character 9)
            line 3:
              not JSON from column 1
            """)
        .doesNotContain("secret");
  }

  @Test
  void a_dry_run_says_that_it_is_one() throws IOException {
    Asked checked = asked("import", "--dry-run", file("dry.ndjson", Lines.visits("dry", 3)));
    assertThat(checked.exitCode()).isZero();
    assertThat(checked.out())
        .startsWith("The check is finished, and nothing was recorded.")
        .contains("would be recorded             3");
    assertThat(http.get("/records/dry-1").status()).isEqualTo(404);
  }

  @Test
  void a_history_goes_into_an_empty_log_only() throws IOException {
    String told =
        Lines.visit(
            "\"record\": \"old\", \"publisherKnownAt\": \"2021-03-01\", ", "2021-02-01", "Rio");
    String file = file("history.ndjson", Lines.of(told));
    Asked refused = asked("import", "--adopt-known-at", file);
    assertThat(refused.exitCode()).isEqualTo(Cli.REFUSED);
    assertThat(refused.err()).contains("a history import goes into an empty log");
    try (Chancery empty = Chancery.empty()) {
      int port = empty.http().request("/").build().uri().getPort();
      Asked taken =
          Asked.of("import", "--adopt-known-at", file, "--server", "http://127.0.0.1:" + port);
      assertThat(taken.exitCode()).as(taken.err()).isZero();
      assertThat(taken.out()).startsWith("The history import is finished.");
      assertThat(empty.http().get("/records/old?knownAt=2021-03-01").status()).isEqualTo(200);
    }
  }

  @Test
  void a_pipe_is_a_file_too() {
    InputStream before = System.in;
    String lines = Lines.visits("piped", 2);
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(asked("import", "-").exitCode()).isZero();
    } finally {
      System.setIn(before);
    }
    assertThat(http.get("/records/piped-2").status()).isEqualTo(200);
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    Asked empty = asked("import", file("empty.ndjson", ""));
    assertThat(empty.exitCode()).isEqualTo(1);
    assertThat(empty.err()).isEqualToNormalizingNewlines("there is no line in it\n");
  }

  @Test
  void what_is_no_text_ends_with_3_because_the_import_stopped() throws IOException {
    Path wide = folder.resolve("wide.ndjson");
    Files.write(wide, Lines.visits("wide", 3).getBytes(StandardCharsets.UTF_16));
    Asked stopped = asked("import", wide.toString());
    assertThat(stopped.exitCode()).isEqualTo(3);
    assertThat(stopped.out())
        .startsWith("The import stopped.")
        .contains("Stopped: this is no text in UTF-8; what was accepted is kept")
        .contains("line 1:\n  holds zero bytes: send lines in UTF-8");
  }

  @Test
  void a_state_is_told_in_sentences() {
    Asked state = asked("state", "RUS-IRN", "--as-of", "2022-01");
    assertThat(state.exitCode()).as(state.err()).isZero();
    assertThat(state.out())
        .startsWith("Iran and Russia as of 31 January 2022\nas known at ")
        .contains(
            "\nInstrument\n"
                + "  20-year cooperation agreement: proposed by Iran on 19 January 2022"
                + " (not settled)\n")
        .contains("\nActs by then\n")
        .contains("      1  visit\n")
        .contains("\nThe last of each kind\n")
        .contains("visits Moscow, Russia [raisi-moscow-2022]\n")
        .doesNotContain("Beware");
  }

  @Test
  void beyond_what_is_recorded_it_warns() {
    assertThat(asked("state", "IRN-RUS", "--as-of", "2023", "--known-at", "@10").out())
        .contains("position 10\nRecords: 4, of acts from")
        .contains("Beware: the day lies after all of these.");
    assertThat(asked("state", "PER-URY").out()).contains("Nothing is recorded of them.");
  }

  @Test
  void a_state_is_told_as_json_as_it_was_answered() {
    Asked json = asked("state", "IRN-RUS", "--as-of", "2022-01", "--known-at", "@20", "--json");
    assertThat(JsonMapper.shared().readTree(json.out()))
        .isEqualTo(http.get("/relationships/IRN-RUS/state?asOf=2022-01&knownAt=@20").body());
  }

  @Test
  void what_the_service_does_not_understand_is_told_in_words() {
    Asked wrong = asked("state", "IRN-RUS", "--as-of", "2022-02-30", "--known-at", "@x&y");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err())
        .isEqualToNormalizingNewlines(
            """
            the request has faults
              asOf: there is no such day in the calendar (at character 9)
              knownAt: a position is @ and a whole number (at character 2)
            """);
    Asked unknown = asked("state", "IRN-XXX");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err())
        .isEqualToNormalizingNewlines("no actor is known by one of these ids\n");
  }
}
