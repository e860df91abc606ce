package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chancery.fixture.Http;
import org.chancery.fixture.Lines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line of the packaged jar, and a service that is killed while it takes a file in. */
@Timeout(240)
class ServiceImportIT {
  private static final int LINES = 12_000;

  @TempDir private static Path folder;

  private static ServiceDatabase database;
  private static ServiceProcess service;

  @BeforeAll
  static void start() throws IOException {
    database = new ServiceDatabase(folder.resolve("data"));
    service = begin();
  }

  private static ServiceProcess begin() throws IOException {
    return ServiceProcess.start(
        folder,
        Map.of("CHANCERY_DEMO", "false"),
        "-Duser.home=" + folder,
        "--chancery.imports.room=3MB");
  }

  @AfterAll
  static void end() throws IOException {
    try (var _ = database;
        var _ = service) {
      assertThat(folder.resolve("data")).isDirectory();
    }
  }

  private static Process commandLine(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", System.getProperty("chancery.jar")));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--server", "http://localhost:" + port(service.http())));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static int port(Http http) {
    return http.request("/").build().uri().getPort();
  }

  private static String said(Process process, int exitCode) throws Exception {
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(exitCode);
    return said;
  }

  private static long recorded() throws Exception {
    return database.number("select count(*) from log.event");
  }

  @Test
  void a_file_whose_import_was_killed_and_ended_is_sent_again_and_recorded_once() throws Exception {
    String file =
        Files.writeString(folder.resolve("large.ndjson"), Lines.visits("large", LINES)).toString();
    Process killed = commandLine("import", file);
    await().atMost(Duration.ofSeconds(60)).until(() -> recorded() > 0);
    service.kill();
    assertThat(said(killed, 3)).contains("Send the file again: nothing is recorded twice.");
    long before = recorded();
    assertThat(before).isBetween(1L, LINES - 1L);
    service.close();
    service = begin();

    Process ended = commandLine("import", file);
    await().atMost(Duration.ofSeconds(60)).until(() -> recorded() > before);
    // 128 + SIGTERM
    assertThat(service.stop()).isIn(0, 143);
    assertThat(said(ended, 3))
        .contains("The import stopped.", "Stopped: the service was told to end;");
    assertThat(service.said())
        .contains("imports are ended between two transactions", ": service-ends")
        .doesNotContain("ERROR", "Exception");
    service.close();
    service = begin();

    assertThat(said(commandLine("import", file), 0)).contains("The import is finished.");
    assertThat(recorded()).isEqualTo(LINES);
    assertThat(database.number("select count(distinct stream) from log.event")).isEqualTo(LINES);
    assertThat(said(commandLine("state", "BRA-FRA"), 0)).contains(" 12000  visit");
  }

  @Test
  void a_file_for_which_there_is_never_room_is_refused_before_it_is_sent() throws Exception {
    Path file = folder.resolve("too-large.ndjson");
    Files.writeString(file, Lines.visit("too-large", "Rio") + "\n" + " \n".repeat(2_000_000));
    assertThat(said(commandLine("import", file.toString()), 1))
        .isEqualToNormalizingNewlines("larger than a file may be that waits for its turn\n");
  }
}
