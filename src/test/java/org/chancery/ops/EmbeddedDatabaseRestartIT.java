package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedDatabaseRestartIT {

  private static final String NOTES = "select string_agg(text, ', ') from note";

  @TempDir static Path temporary;

  private static Path directory;

  @BeforeAll
  static void keepANote() throws IOException, SQLException {
    directory = Files.createDirectory(temporary.resolve("a folder"));
    try (var database = EmbeddedDatabase.start(directory)) {
      note(database, "create table note (text text)", "insert into note values ('kept')");
    }
  }

  @AfterEach
  void what_was_kept_is_there_and_nothing_else() throws SQLException {
    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(notes(database)).isEqualTo("kept");
    }
  }

  @Test
  void data_survives_a_killed_service_whose_database_lives_on() throws Exception {
    EmbeddedDatabaseProcess.on(directory).kill();
    assertThat(server()).as("the orphan").isPresent();
    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(notes(database)).isEqualTo("kept, from another process");
      note(database, "delete from note where text <> 'kept'");
    }
  }

  @Test
  void data_survives_a_killed_database() throws IOException {
    try (var _ = EmbeddedDatabase.start(directory)) {
      ProcessHandle server = server().orElseThrow();
      server.destroyForcibly();
      server.onExit().join();
    }
  }

  @Test
  void a_folder_has_one_service_in_one_process() {
    String refusal = "Another Chancery (process %d) is running on the data folder";
    String message = refusal.formatted(ProcessHandle.current().pid());
    try (var _ = EmbeddedDatabase.start(directory)) {
      assertThatStartFailsWith(message);
      assertThatStartFailsWith(message);
    }
  }

  @Test
  void a_folder_has_one_service_among_all_processes() throws Exception {
    try (var other = EmbeddedDatabaseProcess.on(directory)) {
      long process = other.process().pid();
      assertThatStartFailsWith("Another Chancery (process %d) is running".formatted(process));
    }
    try (var database = EmbeddedDatabase.start(directory)) {
      note(database, "delete from note where text <> 'kept'");
    }
  }

  @Test
  void a_number_that_now_belongs_to_another_program_stops_nobody() throws IOException {
    long own = ProcessHandle.current().pid();
    Files.writeString(pidFile(), own + "\n" + directory + "\n");
  }

  @Test
  void a_pid_file_that_was_cut_off_stops_nobody() throws IOException {
    Files.createFile(pidFile());
  }

  @Test
  void a_folder_of_another_version_is_left_alone() throws IOException {
    Path version = directory.resolve("postgresql/PG_VERSION");
    String own = Files.readString(version);
    Files.writeString(version, "17\n");
    assertThatStartFailsWith("was made by PostgreSQL 17, and this is PostgreSQL 18");
    Files.writeString(version, own);
  }

  @Test
  void a_lost_password_is_told() throws IOException {
    Path password = directory.resolve("password-postgres");
    Path elsewhere = Files.move(password, temporary.resolve("password"));
    assertThatStartFailsWith("password-postgres, which lets Chancery into its database, is gone");
    Files.move(elsewhere, password);
  }

  @Test
  void a_taken_port_is_told_in_the_words_of_postgresql() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(EmbeddedDatabaseException.class)
          .isThrownBy(() -> EmbeddedDatabase.start(directory, taken.getLocalPort()))
          .withMessageContaining("could not bind");
    }
  }

  private static void assertThatStartFailsWith(String message) {
    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> EmbeddedDatabase.start(directory))
        .withMessageContaining(message);
  }

  private static Optional<ProcessHandle> server() throws IOException {
    return new EmbeddedPidFile(directory.toRealPath().resolve("postgresql")).server();
  }

  private static Path pidFile() {
    return directory.resolve("postgresql/postmaster.pid");
  }

  private static void note(EmbeddedDatabase database, String... commands) throws SQLException {
    EmbeddedSql.execute(database.jdbcUrl(), database.migrationRole(), commands);
  }

  private static String notes(EmbeddedDatabase database) throws SQLException {
    return EmbeddedSql.value(database.jdbcUrl(), database.migrationRole(), NOTES);
  }
}
