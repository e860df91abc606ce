package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseIT {

  @TempDir static Path directory;

  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.start(directory);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
  void what_is_committed_survives_a_loss_of_power(String setting) throws SQLException {
    assertThat(asService("show " + setting)).isEqualTo("on");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "listen_addresses | 127.0.0.1",
        "unix_socket_directories | ''",
        "password_encryption | scram-sha-256",
        "server_encoding | UTF8",
        "log_timezone | UTC"
      })
  void it_is_set_as_the_service_needs_it(String setting, String value) throws Exception {
    DatabaseRole superuser = new EmbeddedFolder(directory).role("postgres");
    assertThat(EmbeddedSql.value(database.jdbcUrl(), superuser, "show " + setting))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "chancery", "chancery_migration"})
  void nobody_comes_in_with_no_password_or_a_wrong_one(String role) {
    assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), role, null))
        .hasMessageContaining("no password was provided");
    assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), role, "wrong"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void only_the_owner_can_read_the_folder() throws IOException {
    assertThat(permissions(directory)).isEqualTo("rwx------");
    try (var children = Files.list(directory)) {
      assertThat(children).isNotEmpty().allMatch(child -> permissions(child).endsWith("------"));
    }
  }

  @Test
  void a_migration_can_make_the_extension_and_what_the_service_shall_own() throws SQLException {
    EmbeddedSql.execute(
        database.jdbcUrl(),
        database.migrationRole(),
        "create extension btree_gist",
        "create schema timeline authorization chancery",
        "set role chancery",
        "create table timeline.act (id int)");
    assertThat(asService("select count(*) from timeline.act")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"create schema mine", "create table public.mine (id int)"})
  void the_service_itself_makes_nothing(String command) {
    assertThatThrownBy(
            () -> EmbeddedSql.execute(database.jdbcUrl(), database.runTimeRole(), command))
        .hasMessageContaining("permission denied");
  }

  @Test
  void neither_role_is_a_superuser() throws SQLException {
    assertThat(asService("select count(*) from pg_roles where rolsuper")).isEqualTo("1");
  }

  @Test
  void a_further_database_is_a_copy_with_the_same_rights() throws SQLException {
    database.createDatabase("template for tests", "template1");
    EmbeddedSql.execute(
        database.jdbcUrl("template for tests"),
        database.migrationRole(),
        "create table kept (id int)",
        "grant select on kept to chancery");
    database.createDatabase("copy", "template for tests");
    assertThat(
            EmbeddedSql.value(
                database.jdbcUrl("copy"), database.runTimeRole(), "select count(*) from kept"))
        .isEqualTo("0");
  }

  private static String asService(String query) throws SQLException {
    return EmbeddedSql.value(database.jdbcUrl(), database.runTimeRole(), query);
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
