package org.chancery.ops;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the tests of the embedded database say to it. */
final class EmbeddedSql {

  private EmbeddedSql() {}

  static void execute(String url, DatabaseRole role, String... commands) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, role.name(), role.password());
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  static String value(String url, DatabaseRole role, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, role.name(), role.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
