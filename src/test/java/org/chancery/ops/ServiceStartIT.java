package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first starts of the packaged service on a folder: a killed one, a good one, one too many. */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceStartIT {
  @TempDir static Path folder;

  private static final String RECORDED =
      "select count(*) from log.event where stream_type <> 'log'";

  private static ServiceDatabase database;
  private static ServiceProcess killed;
  private static ServiceProcess service;

  @BeforeAll
  static void start() throws IOException {
    database = new ServiceDatabase(folder.resolve("data"));
    killed = begin();
    killed.awaitWords(Pattern.compile("Started ChanceryApplication"));
    killed.kill();
  }

  private static ServiceProcess begin() throws IOException {
    return ServiceProcess.begin(folder, Map.of(), "-Duser.home=" + folder);
  }

  @AfterAll
  static void end() throws IOException {
    try (var _ = database;
        var _ = killed;
        var _ = service) {
      assertThat(folder.resolve("data")).isDirectory();
    }
  }

  @Test
  @Order(1)
  void a_first_start_killed_in_the_middle_is_completed_by_the_next() throws Exception {
    assertThat(database.number(RECORDED)).isBetween(0L, exampleLines());
    service = ServiceProcess.start(folder, Map.of(), "-Duser.home=" + folder);
    assertThat(database.number(RECORDED)).isEqualTo(exampleLines());
    assertThat(
            database.number(
                "select count(distinct stream) from log.event where stream_type <> 'log'"))
        .as("nothing twice")
        .isEqualTo(exampleLines());
  }

  @Test
  @Order(2)
  void a_second_service_on_the_folder_says_why_it_ends_and_disturbs_nobody() throws Exception {
    ProcessHandle server = database.server().orElseThrow();
    try (ServiceProcess second = begin()) {
      assertThat(second.awaitExit()).isPositive();
      assertThat(second.said())
          .contains("Another Chancery (process " + service.process().pid() + ") is running")
          .contains("name another folder with chancery.database.directory")
          .doesNotContain("\tat ");
    }
    assertThat(database.server()).contains(server);
    assertThat(service.http().get("/relationships/IRN-RUS/state").status()).isEqualTo(200);
  }

  private static long exampleLines() throws IOException {
    try (var lines = Files.lines(Path.of("db/demo/iran-russia.ndjson"))) {
      return lines.filter(line -> !line.isBlank()).count();
    }
  }
}
