package org.chancery.timeline;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.chancery.source.CslDate;
import org.chancery.source.Source;
import org.chancery.source.SourceRegistered;
import org.springframework.jdbc.core.JdbcOperations;

/** The table of sources. */
class SourceRows {
  private static final int AT_ONCE = 1000;

  private static final String INSERT =
      """
      insert into source (id, type, body, title, issued, words, registered_by, opened)
      values (?, ?, ?::json, ?, ?, to_tsvector('english', ?) || to_tsvector('simple', ?), ?, ?)
      """;

  private final JdbcOperations jdbc;
  private final RecordBodies bodies;

  SourceRows(JdbcOperations jdbc, RecordBodies bodies) {
    this.jdbc = jdbc;
    this.bodies = bodies;
  }

  void add(List<StoredEvent<SourceRegistered>> registered) {
    jdbc.batchUpdate(INSERT, registered, AT_ONCE, this::bind);
  }

  private void bind(PreparedStatement row, StoredEvent<SourceRegistered> stored)
      throws SQLException {
    Source source = stored.event().source();
    CslDate issued = source.csl().issued();
    String body = bodies.write(source);
    String words = bodies.textsOf(body);
    row.setString(1, source.id().value());
    row.setString(2, source.csl().type().toString());
    row.setString(3, body);
    row.setString(4, source.csl().title());
    row.setString(5, issued == null ? null : issued.date().text());
    row.setString(6, words);
    row.setString(7, words);
    row.setString(8, stored.by());
    row.setLong(9, stored.position());
  }
}
