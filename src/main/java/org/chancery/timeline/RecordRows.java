package org.chancery.timeline;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chancery.act.Contribution;
import org.springframework.jdbc.core.JdbcOperations;

/** The tables of records: their versions, and the relationships they bear on. */
class RecordRows {
  private static final int AT_ONCE = 1000;

  private static final String INSERT_VERSION =
      """
      insert into timeline.record_version
        (record, version, kind, body, occurred, earliest, latest, over_by, recorded_by, opened)
      values (?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_BEARING =
      """
      insert into timeline.bearing
        (relationship, record, kind, cameo, direction, because, earliest, latest, sort_order,
         first_position, opened)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcOperations jdbc;
  private final RecordBodies bodies;

  RecordRows(JdbcOperations jdbc, RecordBodies bodies) {
    this.jdbc = jdbc;
    this.bodies = bodies;
  }

  void add(List<Change> changes) {
    jdbc.batchUpdate(INSERT_VERSION, changes, AT_ONCE, this::bindVersion);
    jdbc.batchUpdate(INSERT_BEARING, bearings(changes), AT_ONCE, RecordRows::bindBearing);
  }

  private void bindVersion(PreparedStatement row, Change change) throws SQLException {
    row.setString(1, change.record());
    row.setInt(2, change.stored().version());
    row.setString(3, change.kind());
    row.setString(4, bodies.write(change.event()));
    row.setString(5, change.event().header().occurred().text());
    row.setObject(6, change.contribution().start().earliest());
    row.setObject(7, change.contribution().start().latest());
    row.setObject(8, change.overBy());
    row.setString(9, change.stored().by());
    row.setLong(10, change.position());
  }

  private record BearingRow(Change change, Contribution.Touch touch) {}

  private static Collection<BearingRow> bearings(List<Change> changes) {
    List<BearingRow> rows = new ArrayList<>();
    for (Change change : changes) {
      change.contribution().bearings().forEach(touch -> rows.add(new BearingRow(change, touch)));
    }
    return rows;
  }

  private static void bindBearing(PreparedStatement row, BearingRow bearing) throws SQLException {
    Change change = bearing.change();
    row.setString(1, bearing.touch().relationship().toString());
    row.setString(2, change.record());
    row.setString(3, change.kind());
    row.setString(4, change.event().act().cameo().digits());
    row.setString(5, Change.nameOf(bearing.touch().direction()));
    row.setString(6, bearing.touch().because());
    row.setObject(7, change.contribution().start().earliest());
    row.setObject(8, change.contribution().start().latest());
    row.setInt(9, change.event().header().order());
    row.setLong(10, change.position());
    row.setLong(11, change.position());
  }
}
