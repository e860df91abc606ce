package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.fixture.Http;
import org.chancery.fixture.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service on a PostgreSQL that somebody else runs, without the example. */
@Timeout(180)
class ServiceOnAGivenDatabaseIT {
  @TempDir static Path work;
  @TempDir static Path home;

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Set<String> ELSEWHERE = new HashSet<>();
  private static ServiceTrap trap;
  private static ServiceProcess service;

  @BeforeAll
  static void start() throws IOException {
    trap = new ServiceTrap();
    Stream<String> given =
        DATABASE.properties().entrySet().stream()
            .map(property -> "--" + property.getKey() + "=" + property.getValue());
    service =
        ServiceProcess.begin(
            work,
            Map.of("CHANCERY_DEMO", "false", "HOME", home.toString()),
            Stream.of(Stream.of(trap.options()), Stream.of("-Duser.home=" + home), given)
                .flatMap(options -> options)
                .toArray(String[]::new));
    service.awaitWords(Pattern.compile("Look here"), ServiceOnAGivenDatabaseIT::look);
    look();
  }

  /** Whoever is called while it starts is seen here, or, if it was brief, by the trap. */
  private static void look() {
    try {
      if (OS.LINUX.isCurrentOs() && service.process().isAlive()) {
        ELSEWHERE.addAll(new ServiceSockets(service.process().toHandle()).elsewhere());
      }
    } catch (IOException ended) {
      throw new IllegalStateException(ended);
    }
  }

  @AfterAll
  static void end() throws IOException {
    try (var _ = trap) {
      service.close();
    }
  }

  @Test
  void it_starts_no_database_and_makes_no_data_folder() throws IOException {
    assertThat(service.process().descendants()).isEmpty();
    assertThat(work).isEmptyDirectory();
    assertThat(service.said()).doesNotContain("PostgreSQL listens");
  }

  @Test
  void it_keeps_what_is_recorded_in_the_database_that_was_given() throws SQLException {
    String record = "macron-brasilia";
    Http.Answer told = service.http().post("RecordVisit", ServiceWriters.command(record));
    assertThat(told.status()).isEqualTo(201);
    assertThat(told.body().get("position").asLong()).as("the log was empty").isEqualTo(1);
    try (Connection connection = DATABASE.asOwner();
        Statement statement = connection.createStatement();
        ResultSet kept = statement.executeQuery("select stream from log.event")) {
      assertThat(kept.next()).isTrue();
      assertThat(kept.getString(1)).isEqualTo("record/" + record);
      assertThat(kept.next()).as("no example").isFalse();
    }
  }

  @Test
  void it_calls_nobody() {
    assertThat(trap.caught()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void it_is_connected_to_nobody_but_this_machine() {
    look();
    assertThat(ELSEWHERE).isEmpty();
  }

  @Test
  void it_leaves_the_home_folder_as_it_was() throws IOException {
    try (Stream<Path> left = Files.walk(home)) {
      assertThat(left).containsExactly(home);
    }
  }

  @Test
  void it_advertises_nothing() {
    assertThat(service.said()).doesNotContainIgnoringCase("axoniq").doesNotContain("update");
  }
}
