package org.chancery.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the tests of the log say to it behind the back of the service. */
final class LogSql {
  private LogSql() {}

  /** The first column. */
  static List<String> query(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  static String value(Connection connection, String query) throws SQLException {
    return query(connection, query).getFirst();
  }

  static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** Appends as the service does, but leaves the end of the transaction to the caller. */
  static void append(Connection connection, String stream, String name, String payload)
      throws SQLException {
    connection.setAutoCommit(false);
    execute(
        connection,
        """
        insert into log.event (position, known_from, event_id, stream, sequence, stream_type,
                               created, name, payload, metadata)
        select first_position, known_from, gen_random_uuid(), '%s', 0, 'record', '2026-01-01T00:00:00Z',
               '%s', '%s', '{"by":"local"}'
          from log.take_positions(1)
        """
            .formatted(stream, name, payload));
  }

  /** A visit as a command, and as it is kept. */
  static String visit(String record, String place) {
    return """
    {"record": "%s", "occurred": "2022-01-19",
     "act": {"guest": {"name": "Emmanuel Macron", "of": "FRA"}, "host": "BRA", "place": "%s"}}
    """
        .formatted(record, place);
  }
}
