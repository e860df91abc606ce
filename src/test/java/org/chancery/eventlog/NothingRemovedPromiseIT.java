package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import org.chancery.fixture.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is ever changed in the log or removed from it, and nothing gets in beside its order. */
class NothingRemovedPromiseIT {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String INSERT =
      """
      insert into log.event (position, known_from, event_id, stream, sequence, stream_type,
                             created, name, payload, metadata)
      values (%s, %s, 'x', 'record/x', 0, 'record', 'now', 'x', '{}', '{}')
      """;

  @BeforeAll
  static void oneEvent() throws SQLException {
    try (Connection connection = DATABASE.asService()) {
      LogSql.append(connection, "record/kept", "kept", "{}");
      connection.commit();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update log.event set payload = '{}'",
        "delete from log.event",
        "truncate log.event",
        "merge into log.event e using (select 1) one on true when matched then delete"
      })
  void an_event_is_changed_neither_by_the_service_nor_by_the_owner(String command)
      throws SQLException {
    try (Connection service = DATABASE.asService();
        Connection owner = DATABASE.asOwner()) {
      assertThatIsRefused(service, command, "permission denied");
      assertThatIsRefused(owner, command, "append-only");
      assertThat(LogSql.value(owner, "select stream || name || payload from log.event"))
          .isEqualTo("record/keptkept{}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update log.log_head set position = 0",
        "update log.log_head set known_from = now()",
        "delete from log.log_head",
        "truncate log.log_head",
        "insert into log.log_head values (false, 0, now(), null)"
      })
  void the_service_does_not_touch_the_head_itself(String command) throws SQLException {
    try (Connection service = DATABASE.asService()) {
      assertThatIsRefused(service, command, "permission denied");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete from log.log_head", "truncate log.log_head"})
  void not_even_the_owner_removes_the_head(String command) throws SQLException {
    try (Connection owner = DATABASE.asOwner()) {
      assertThatIsRefused(owner, command, "append-only");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "0", "-1"})
  void an_event_that_took_no_position_is_refused(String position) throws SQLException {
    try (Connection service = DATABASE.asService()) {
      assertThatIsRefused(service, INSERT.formatted(position, "now()"), "takes its position");
    }
  }

  @Test
  void an_event_with_a_position_or_an_instant_beside_the_taken_ones_is_refused()
      throws SQLException {
    for (String beside : new String[] {INSERT.formatted(3, "h.known_from"), later()}) {
      try (Connection service = DATABASE.asService()) {
        service.setAutoCommit(false);
        LogSql.execute(service, "select log.take_positions(1)");
        String fromHead = beside.replace("values (", "select ").replaceFirst("\\)\\s*$", "");
        assertThatIsRefused(service, fromHead + " from log.log_head h", "takes its position");
      }
    }
  }

  private static String later() {
    return INSERT.formatted(2, "h.known_from + interval '1 s'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "null"})
  void positions_are_never_given_back(String howMany) throws SQLException {
    try (Connection service = DATABASE.asService()) {
      assertThatIsRefused(service, "select log.take_positions(" + howMany + ")", "at least one");
    }
  }

  @Test
  void positions_that_were_taken_and_not_used_are_refused_in_the_end() throws SQLException {
    try (Connection service = DATABASE.asService()) {
      assertThatIsRefused(service, "select log.take_positions(3)", "not used");
      service.setAutoCommit(false);
      LogSql.append(service, "record/half", "kept", "{}");
      LogSql.execute(service, "select log.take_positions(2)");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(service::commit)
          .withMessageContaining("not used");
      assertThat(LogSql.value(service, "select position from log.log_head")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -5})
  void no_event_stands_before_the_first_position(int position) throws SQLException {
    try (Connection service = DATABASE.asService()) {
      service.setAutoCommit(false);
      LogSql.execute(service, "select log.take_positions(1)");
      assertThatIsRefused(
          service,
          INSERT
              .formatted(position, "(select known_from from log.log_head)")
              .replace("'now'", "'2026-01-01T00:00:00Z'"),
          "event_position_check");
    }
  }

  /** Else a role could put an operator of its own before the one that a check means. */
  @Test
  void every_function_of_the_log_names_its_search_path() throws SQLException {
    try (Connection owner = DATABASE.asOwner()) {
      assertThat(
              LogSql.value(
                  owner,
                  """
                  select count(*) from pg_proc p join pg_language l on l.oid = p.prolang
                   where pronamespace = 'log'::regnamespace and lanname = 'plpgsql'
                     and not coalesce(proconfig, '{}') @> '{"search_path=pg_catalog, pg_temp"}'
                  """))
          .hasToString("0");
    }
  }

  private static void assertThatIsRefused(Connection connection, String command, String why) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> LogSql.execute(connection, command))
        .withMessageContaining(why);
  }
}
