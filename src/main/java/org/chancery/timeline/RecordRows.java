package org.chancery.timeline;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.act.CameoCode;
import org.chancery.act.Contribution;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.chancery.relationship.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The tables of records: their versions, and the relationships they bear on. */
class RecordRows {
  private static final int AT_ONCE = 1000;

  private static final String INSERT_VERSION =
      """
      insert into timeline.record_version
        (record, version, kind, headline, body, occurred, earliest, latest, over_by, sort_order,
         first_position, actors, subjects, sources, words, recorded_by, publisher_known_at, opened)
      values (?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              to_tsvector('english', ?) || to_tsvector('simple', ?), ?, ?, ?)
      """;

  private static final String INSERT_BEARING =
      """
      insert into timeline.bearing
        (relationship, record, kind, cameo, direction, because, earliest, latest, sort_order,
         first_position, opened)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_RELATIONSHIP =
      """
      insert into timeline.relationship (id, first, second, opened) values (?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  private static final String INSERT_CALLING_OFF =
      """
      insert into timeline.calling_off (record, by_record, latest, opened) values (?, ?, ?, ?)
      """;

  private final JdbcOperations jdbc;
  private final RecordBodies bodies;
  private final Actors actors;

  RecordRows(JdbcOperations jdbc, RecordBodies bodies, Actors actors) {
    this.jdbc = jdbc;
    this.bodies = bodies;
    this.actors = actors;
  }

  void add(List<Change> changes) {
    jdbc.batchUpdate(INSERT_VERSION, changes, AT_ONCE, this::bindVersion);
    Collection<BearingRow> bearings = bearings(changes);
    jdbc.batchUpdate(INSERT_BEARING, bearings, AT_ONCE, RecordRows::bindBearing);
    jdbc.batchUpdate(
        INSERT_RELATIONSHIP, firstOfEach(bearings), AT_ONCE, RecordRows::bindRelationship);
    jdbc.batchUpdate(INSERT_CALLING_OFF, callingsOff(changes), AT_ONCE, RecordRows::bindCallingOff);
  }

  private void bindVersion(PreparedStatement row, Change change) throws SQLException {
    row.setString(1, change.record());
    row.setInt(2, change.stored().version());
    row.setString(3, change.kind());
    String headline = change.headline(actors);
    row.setString(4, headline);
    String body = bodies.write(change.event());
    row.setString(5, body);
    row.setString(6, change.event().header().occurred().text());
    row.setObject(7, change.contribution().start().earliest());
    row.setObject(8, change.contribution().start().latest());
    row.setObject(9, change.overBy());
    row.setInt(10, change.event().header().order());
    row.setLong(11, change.position());
    row.setArray(12, texts(row, change.actors(actors)));
    row.setArray(13, texts(row, change.subjects()));
    row.setArray(14, texts(row, change.sources()));
    String words = headline + " " + bodies.textsOf(body);
    row.setString(15, words);
    row.setString(16, words);
    row.setString(17, change.stored().by());
    row.setString(18, change.stored().publisherKnownAt());
    row.setLong(19, change.position());
  }

  private static Array texts(PreparedStatement row, Collection<String> texts) throws SQLException {
    return row.getConnection().createArrayOf("text", texts.toArray(String[]::new));
  }

  private static Collection<BearingRow> firstOfEach(Collection<BearingRow> bearings) {
    Map<RelationshipId, BearingRow> first = new LinkedHashMap<>();
    bearings.forEach(row -> first.putIfAbsent(row.touch().relationship(), row));
    return first.values();
  }

  private static void bindRelationship(PreparedStatement row, BearingRow bearing)
      throws SQLException {
    RelationshipId relationship = bearing.touch().relationship();
    row.setString(1, relationship.toString());
    row.setString(2, relationship.first().value());
    row.setString(3, relationship.second().value());
    row.setLong(4, bearing.change().position());
  }

  private record CallingOff(Change change, Slug record) {}

  private static List<CallingOff> callingsOff(List<Change> changes) {
    return changes.stream()
        .flatMap(
            change -> change.event().act().callsOff().map(record -> new CallingOff(change, record)))
        .toList();
  }

  private static void bindCallingOff(PreparedStatement row, CallingOff calling)
      throws SQLException {
    row.setString(1, calling.record().value());
    row.setString(2, calling.change().record());
    row.setObject(3, calling.change().contribution().start().latest());
    row.setLong(4, calling.change().position());
  }

  private static @Nullable String codeOf(@Nullable CameoCode cameo) {
    return cameo == null ? null : cameo.digits();
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
    row.setString(4, codeOf(change.event().act().cameo()));
    row.setString(5, Change.nameOf(bearing.touch().direction()));
    row.setString(6, bearing.touch().because());
    row.setObject(7, change.contribution().start().earliest());
    row.setObject(8, change.contribution().start().latest());
    row.setInt(9, change.event().header().order());
    row.setLong(10, change.position());
    row.setLong(11, change.position());
  }
}
