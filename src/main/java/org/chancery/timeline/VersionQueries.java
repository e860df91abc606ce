package org.chancery.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.relationship.Actors;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads what is held of records now, to work out what the next event changes. */
class VersionQueries {
  private static final String HELD =
      """
      select kind, body, retracted, first_position, dated_at from record_version
       where record = any(?) and closed = 9223372036854775807
      """;

  private final JdbcOperations jdbc;
  private final RecordBodies bodies;
  private final Actors actors;

  VersionQueries(JdbcOperations jdbc, RecordBodies bodies, Actors actors) {
    this.jdbc = jdbc;
    this.bodies = bodies;
    this.actors = actors;
  }

  /** By record. */
  Map<String, Version> held(Collection<String> records) {
    return records.isEmpty()
        ? Map.of()
        : jdbc
            .query(HELD, (row, number) -> read(row), (Object) records.toArray(String[]::new))
            .stream()
            .collect(Collectors.toMap(Version::record, Function.identity()));
  }

  private Version read(ResultSet row) throws SQLException {
    return Version.of(
        bodies.read(row.getString("kind"), row.getString("body"), row.getBoolean("retracted")),
        row.getLong("first_position"),
        row.getLong("dated_at"),
        actors);
  }
}
