package org.chancery.timeline;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.act.Direction;
import org.chancery.act.RecordHeader;
import org.chancery.record.RecordEvents;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The tables of records: their versions, the relationships they bear on, and what they call off.
 */
class RecordRows {
  private static final int AT_ONCE = 1000;

  private static final String CLOSE_VERSION =
      """
      update record_version set closed = ? where record = ? and closed = 9223372036854775807
      """;

  private static final String INSERT_VERSION =
      """
      insert into record_version
        (record, version, event, reason, retracted, kind, headline, body, occurred, earliest,
         latest, over_by, sort_order, first_position, dated_at, actors, subjects, sources, words,
         recorded_by, publisher_known_at, opened, closed)
      values (?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              to_tsvector('english', ?) || to_tsvector('simple', ?), ?, ?, ?, ?)
      """;

  private static final String CLOSE_BEARING =
      """
      update bearing set closed = ?
       where record = ? and relationship = ? and closed = 9223372036854775807
      """;

  private static final String INSERT_BEARING =
      """
      insert into bearing
        (relationship, record, kind, cameo, direction, because, earliest, latest, sort_order,
         first_position, opened, closed)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_RELATIONSHIP =
      """
      insert into relationship (id, first, second, opened) values (?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  private static final String CLOSE_CALLING_OFF =
      """
      update calling_off set closed = ?
       where record = ? and by_record = ? and closed = 9223372036854775807
      """;

  private static final String INSERT_CALLING_OFF =
      """
      insert into calling_off (record, by_record, latest, opened, closed) values (?, ?, ?, ?, ?)
      """;

  private final JdbcOperations jdbc;
  private final RecordBodies bodies;
  private final Actors actors;

  RecordRows(JdbcOperations jdbc, RecordBodies bodies, Actors actors) {
    this.jdbc = jdbc;
    this.bodies = bodies;
    this.actors = actors;
  }

  void write(List<Change> changes) {
    writeVersions(changes);
    writeBearings(RowMoves.of(changes, BearingRow::of));
    writeCallingsOff(RowMoves.of(changes, CallingOffRow::of));
  }

  /** A version that another of the same batch follows is closed where that one opens. */
  private void writeVersions(List<Change> changes) {
    Map<String, Long> next = new HashMap<>();
    Map<Change, Long> until = new LinkedHashMap<>();
    for (Change change : changes.reversed()) {
      @Nullable Long following = next.put(change.record(), change.position());
      until.put(change, following == null ? Long.MAX_VALUE : following);
    }
    List<Change> firstOfBatch =
        changes.stream()
            .filter(change -> change.before() != null)
            .filter(change -> change.position() == next.get(change.record()))
            .toList();
    jdbc.batchUpdate(
        CLOSE_VERSION,
        firstOfBatch,
        AT_ONCE,
        (row, change) -> {
          row.setLong(1, change.position());
          row.setString(2, change.record());
        });
    jdbc.batchUpdate(
        INSERT_VERSION, changes, AT_ONCE, (row, change) -> bind(row, change, until.get(change)));
  }

  private void bind(PreparedStatement row, Change change, long closed) throws SQLException {
    Version version = change.after();
    RecordHeader header = version.state().header();
    row.setString(1, change.record());
    row.setInt(2, change.stored().version());
    row.setString(3, RecordEvents.nameOf(change.stored().event()));
    row.setString(4, change.reason());
    row.setBoolean(5, version.state().retracted());
    row.setString(6, version.kind());
    String headline = version.headline(actors);
    row.setString(7, headline);
    String body = bodies.write(version.state());
    row.setString(8, body);
    row.setString(9, header.occurred().text());
    row.setObject(10, version.start().earliest());
    row.setObject(11, version.start().latest());
    row.setObject(12, version.overBy());
    row.setInt(13, header.order());
    row.setLong(14, version.firstPosition());
    row.setLong(15, version.datedAt());
    row.setArray(16, texts(row, version.actors(actors)));
    row.setArray(17, texts(row, version.subjects()));
    row.setArray(18, texts(row, version.sources()));
    String words = headline + " " + bodies.textsOf(body);
    row.setString(19, words);
    row.setString(20, words);
    row.setString(21, change.stored().by());
    row.setString(22, change.stored().publisherKnownAt());
    row.setLong(23, change.position());
    row.setLong(24, closed);
  }

  private static Array texts(PreparedStatement row, Collection<String> texts) throws SQLException {
    return row.getConnection().createArrayOf("text", texts.toArray(String[]::new));
  }

  private void writeBearings(RowMoves<BearingRow> moves) {
    jdbc.batchUpdate(
        CLOSE_BEARING,
        moves.gone(),
        AT_ONCE,
        (row, gone) -> {
          row.setLong(1, gone.closed());
          row.setString(2, gone.row().record());
          row.setString(3, gone.row().touch().relationship().toString());
        });
    jdbc.batchUpdate(INSERT_BEARING, moves.come(), AT_ONCE, RecordRows::bindBearing);
    jdbc.batchUpdate(
        INSERT_RELATIONSHIP, firstOfEach(moves.come()), AT_ONCE, RecordRows::bindRelationship);
  }

  private static void bindBearing(PreparedStatement row, RowMoves.Come<BearingRow> come)
      throws SQLException {
    BearingRow bearing = come.row();
    row.setString(1, bearing.touch().relationship().toString());
    row.setString(2, bearing.record());
    row.setString(3, bearing.kind());
    row.setString(4, bearing.cameo() == null ? null : bearing.cameo().digits());
    @Nullable Direction direction = bearing.touch().direction();
    row.setString(5, direction == null ? null : direction.name());
    row.setString(6, bearing.touch().because());
    row.setObject(7, bearing.start().earliest());
    row.setObject(8, bearing.start().latest());
    row.setInt(9, bearing.order());
    row.setLong(10, bearing.firstPosition());
    row.setLong(11, come.opened());
    row.setLong(12, come.closed());
  }

  private static Collection<RowMoves.Come<BearingRow>> firstOfEach(
      List<RowMoves.Come<BearingRow>> bearings) {
    Map<RelationshipId, RowMoves.Come<BearingRow>> first = new TreeMap<>();
    bearings.forEach(
        row ->
            first.merge(
                row.row().touch().relationship(),
                row,
                (one, other) -> one.opened() <= other.opened() ? one : other));
    return first.values();
  }

  private static void bindRelationship(PreparedStatement row, RowMoves.Come<BearingRow> come)
      throws SQLException {
    RelationshipId relationship = come.row().touch().relationship();
    row.setString(1, relationship.toString());
    row.setString(2, relationship.first().value());
    row.setString(3, relationship.second().value());
    row.setLong(4, come.opened());
  }

  private void writeCallingsOff(RowMoves<CallingOffRow> moves) {
    jdbc.batchUpdate(
        CLOSE_CALLING_OFF,
        moves.gone(),
        AT_ONCE,
        (row, gone) -> {
          row.setLong(1, gone.closed());
          row.setString(2, gone.row().record());
          row.setString(3, gone.row().by());
        });
    jdbc.batchUpdate(
        INSERT_CALLING_OFF,
        moves.come(),
        AT_ONCE,
        (row, come) -> {
          row.setString(1, come.row().record());
          row.setString(2, come.row().by());
          row.setObject(3, come.row().latest());
          row.setLong(4, come.opened());
          row.setLong(5, come.closed());
        });
  }
}
