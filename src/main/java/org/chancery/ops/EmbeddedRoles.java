package org.chancery.ops;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** The roles of Chancery and what they may do in its databases. */
record EmbeddedRoles(DatabaseRole superuser, DatabaseRole runTime, DatabaseRole migration) {

  static EmbeddedRoles of(EmbeddedFolder folder, DatabaseRole superuser) throws IOException {
    return new EmbeddedRoles(superuser, folder.role("chancery"), folder.role("chancery_migration"));
  }

  /** Makes what is missing, so that the next start finishes what a killed one left half-way. */
  void prepareRoles(String url) throws SQLException {
    try (Connection connection = connect(url)) {
      prepareRole(connection, runTime);
      prepareRole(connection, migration);
      String membership = "grant %s to %s with inherit true, set true";
      execute(connection, membership, runTime.name(), migration.name());
    }
  }

  /** Makes the database if it is missing: the migration role's own, open to the run-time role. */
  void prepareDatabase(String url, String name, String template) throws SQLException {
    try (Connection connection = connect(url)) {
      if (!exists(connection, "select from pg_database where datname = ?", name)) {
        String create = "create database %s owner %s template %s";
        execute(connection, create, name, migration.name(), template);
      }
      execute(connection, "revoke all on database %s from public", name);
      execute(connection, "grant connect, temporary on database %s to %s", name, runTime.name());
    }
  }

  private Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, superuser.name(), superuser.password());
  }

  private static void prepareRole(Connection connection, DatabaseRole role) throws SQLException {
    if (!exists(connection, "select from pg_roles where rolname = ?", role.name())) {
      execute(connection, "create role %s login", role.name());
    }
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(role.name(), role.password().toCharArray(), "scram-sha-256");
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String command, String... names)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Object[] quoted = new Object[names.length];
      for (int i = 0; i < names.length; i++) {
        quoted[i] = statement.enquoteIdentifier(names[i], true);
      }
      statement.execute(command.formatted(quoted));
    }
  }
}
