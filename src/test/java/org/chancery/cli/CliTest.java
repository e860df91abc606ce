package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line makes of its arguments. */
class CliTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import x.ndjson",
        "state IRN-RUS",
        "--help",
        "-h",
        "--version",
        "-V",
        "imprt",
        "--server http://localhost:1 import x"
      })
  void words_are_for_the_command_line(String arguments) {
    assertThat(Cli.isMeant(arguments.split(" "))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--server.port=0", "--chancery.demo=false --spring.main.banner-mode=off"})
  void options_alone_start_the_service(String arguments) {
    assertThat(Cli.isMeant(arguments.split(" "))).isFalse();
    assertThat(Cli.isMeant()).isFalse();
  }

  @Test
  void help_names_the_commands() {
    Asked help = Asked.of("--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("import", "state", "starts the service");
    assertThat(Asked.of("import", "--help").out()).contains("--dry-run", "--server=URL", "FILE");
    assertThat(Asked.of("state", "--help").out()).contains("--as-of", "--known-at", "--json");
    assertThat(Asked.of("--version").out()).startsWith("Chancery ");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          imprt, Did you mean: chancery import?
          import, Missing required parameter: 'FILE'
          import none.ndjson, The file cannot be read: none.ndjson
          import --dryrun x, Unknown option: '--dryrun'
          state, Missing required parameter: 'PAIR'
          state IRN-RUS --server localhost, --server takes an address
          state IRN-RUS --server ftp://localhost, --server takes an address
          state IRN-RUS --as-of, Missing required parameter for option '--as-of'
          """)
  void what_cannot_be_understood_ends_with_2(String arguments, String words) {
    Asked asked = Asked.of(arguments.split(" "));
    assertThat(asked.exitCode()).isEqualTo(2);
    assertThat(asked.err()).contains(words);
    assertThat(asked.out()).isEmpty();
  }

  @Test
  void a_service_that_is_not_there_ends_with_3(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("one.ndjson"), "{}\n");
    for (String arguments : new String[] {"state IRN-RUS", "import " + file}) {
      Asked asked = Asked.of((arguments + " --server http://127.0.0.1:1").split(" "));
      assertThat(asked.exitCode()).isEqualTo(3);
      assertThat(asked.err())
          .isEqualTo(
              "Nobody answers at http://127.0.0.1:1: is the service running there?"
                  + System.lineSeparator());
      assertThat(asked.out()).isEmpty();
    }
  }

  @Test
  void on_a_terminal_a_bar_grows_and_is_gone_in_the_end() {
    StringWriter err = new StringWriter();
    Progress progress = new Progress(new PrintWriter(err), true);
    progress.sent(12_000_000, 24_000_000);
    String bar = "sent     [############............]  50 %  12.0 MB of 24.0 MB";
    assertThat(err.toString()).isEqualTo("\r" + bar);
    progress.end();
    assertThat(err.toString()).isEqualTo("\r" + bar + "\r" + " ".repeat(bar.length()) + "\r");
  }

  @Test
  void elsewhere_a_short_import_shows_nothing_on_its_way() {
    StringWriter err = new StringWriter();
    Progress progress = new Progress(new PrintWriter(err), false);
    progress.sent(1, 2);
    progress.end();
    assertThat(err.toString()).isEmpty();
  }
}
