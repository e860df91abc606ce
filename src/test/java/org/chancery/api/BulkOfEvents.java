package org.chancery.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chancery.fixture.TestDatabase;

/** Fills the log behind the back of the service, and looks what lies in it. */
final class BulkOfEvents {
  private static final String VISITS =
      """
      insert into log.event (position, known_from, event_id, stream, sequence, stream_type,
                             created, name, payload, metadata)
      select first_position + n - 1, known_from, gen_random_uuid(), 'record/bulk-' || n, 0, 'record',
             '2026-01-01T00:00:00Z', 'visit-recorded',
             format('{"header": {"record": "bulk-%s", "occurred": "2021", "order": 0, "note": "%s"},
                      "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "VUT"}}',
                    n, repeat('x', ?))::json,
             '{"by":"local"}'
        from log.take_positions(?), generate_series(1, ?) n
      """;

  private static final String ONE =
      """
      insert into log.event (position, known_from, event_id, stream, sequence, stream_type,
                             created, name, payload, metadata)
      select first_position, known_from, gen_random_uuid(), 'record/odd', 0, 'record',
             '2026-01-01T00:00:00Z', ?, ?::json, ?::json
        from log.take_positions(1)
      """;

  private BulkOfEvents() {}

  /** So many visits, each with a note of so many bytes, that any release can read. */
  static void append(TestDatabase database, int events, int bytes) {
    execute(database, VISITS, bytes, events, events);
  }

  /** One event as somebody else may have written it. */
  static void append(TestDatabase database, String name, String payload, String metadata) {
    execute(database, ONE, name, payload, metadata);
  }

  private static void execute(TestDatabase database, String sql, Object... parameters) {
    try (Connection connection = database.asService();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The first column. */
  static List<String> query(TestDatabase database, String sql) {
    try (Connection connection = database.asService();
        PreparedStatement statement = prepare(connection, sql);
        ResultSet rows = statement.executeQuery()) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
