package org.chancery.timeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;

/** The tables of a read model that is being rebuilt, beside those that answer. */
class RebuildTables {
  static final String SCHEMA = "timeline_next";

  private static final String TABLES =
      "select tablename from pg_tables where schemaname = ? order by tablename";

  /** Of the process, not of what it read. */
  private static final Set<String> NOT_COMPARED = Set.of("projection", "token");

  private static final long LOCK = 0x6368616e63657279L;
  private static final int TRIES = 60;

  private final JdbcOperations jdbc;
  private final DataSource database;
  private @Nullable Connection lock;

  RebuildTables(JdbcOperations jdbc, DataSource database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  /** Takes what only one node can have at a time; whether it could. */
  boolean take() {
    try {
      Connection connection = database.getConnection();
      boolean granted = false;
      try {
        granted = isGranted(connection);
      } finally {
        if (!granted) {
          connection.close();
        }
      }
      lock = granted ? connection : null;
      return granted;
    } catch (SQLException away) {
      throw new DataAccessResourceFailureException("the database does not answer", away);
    }
  }

  private static boolean isGranted(Connection connection) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      ask.setLong(1, LOCK);
      try (ResultSet answer = ask.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  void release() {
    try (Connection held = Objects.requireNonNull(lock);
        PreparedStatement give = held.prepareStatement("select pg_advisory_unlock_all()")) {
      give.execute();
    } catch (SQLException gone) {
      LoggerFactory.getLogger(RebuildTables.class).debug("its session has ended", gone);
    }
  }

  /** Makes empty tables like those that answer. */
  void prepare() {
    dropFormer();
    for (String table : jdbc.queryForList(TABLES, String.class, "timeline")) {
      jdbc.execute(
          "create table %1$s.%2$s (like timeline.%2$s including all)".formatted(SCHEMA, table));
    }
    jdbc.update("insert into " + SCHEMA + ".projection (position) values (0)");
  }

  /** The position that the read model which answers has reached. */
  long reached() {
    return position("select position from timeline.projection");
  }

  /** The same, and it goes no further until the transaction ends. */
  long hold() {
    return position("select position from timeline.projection for update");
  }

  private long position(String sql) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
  }

  /** The tables that do not hold the same rows as those that answer, as known at a position. */
  List<String> differing(long position) {
    return jdbc.queryForList(TABLES, String.class, "timeline").stream()
        .filter(table -> !NOT_COMPARED.contains(table))
        .filter(
            table ->
                !fingerprint("timeline", table, position)
                    .equals(fingerprint(SCHEMA, table, position)))
        .toList();
  }

  private Map<String, Object> fingerprint(String schema, String table, long position) {
    List<String> columns =
        jdbc.queryForList(
            "select column_name from information_schema.columns"
                + " where table_schema = ? and table_name = ? order by ordinal_position",
            String.class,
            schema,
            table);
    String row =
        columns.stream()
            .map(
                column ->
                    column.equals("closed")
                        ? "case when closed > " + position + " then null else closed end"
                        : column + "::text")
            .collect(Collectors.joining(", ", "row(", ")::text"));
    return jdbc.queryForMap(
        "select count(*) as rows, sum(hashtextextended(%s, 0)::numeric) as hash from %s.%s where opened <= %d"
            .formatted(row, schema, table, position));
  }

  /** Puts the new tables in the place of those that answer. */
  void swap() {
    jdbc.update("insert into " + SCHEMA + ".token select * from timeline.token");
    jdbc.queryForList("select rebuild.swap()");
  }

  /** Drops the tables that answered before, once nobody reads them any more. */
  void dropFormer() {
    for (String table : jdbc.queryForList(TABLES, String.class, SCHEMA)) {
      for (int attempt = 1; !isDropped(table, attempt == TRIES); attempt++) {
        LoggerFactory.getLogger(RebuildTables.class).info("{} is still being read", table);
      }
    }
  }

  private boolean isDropped(String table, boolean last) {
    try {
      jdbc.execute("drop table " + SCHEMA + "." + table);
      return true;
    } catch (PessimisticLockingFailureException read) {
      if (last) {
        throw read;
      }
      return false;
    }
  }
}
