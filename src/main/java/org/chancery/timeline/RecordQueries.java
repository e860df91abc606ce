package org.chancery.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chancery.act.Contribution;
import org.chancery.act.RecordState;
import org.chancery.relationship.Actors;
import org.chancery.time.Bounds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads records by their ids. */
final class RecordQueries {
  private static final String VERSIONS =
      """
      select v.record, v.version, v.event, v.reason, v.retracted, v.kind, v.headline, v.body,
             v.dated_at, v.recorded_by, v.publisher_known_at, v.opened, e.known_from
        from timeline.record_version v
        join log.event e on e.position = v.opened
      """;

  private static final String BY_ID =
      VERSIONS
          + """
           where v.record = any(:records) and v.opened <= :position and v.closed > :position
           order by v.record
          """;

  private static final String OF_ONE =
      VERSIONS
          + """
           where v.record = :record and v.version > :after and v.opened <= :position
           order by v.version
           limit :limit
          """;

  private static final String MADE_AT = VERSIONS + " where v.opened = :position";

  private static final String SPAN =
      """
      select earliest, over_by from timeline.record_version
       where record = :record and opened <= :position and closed > :position and not retracted
      """;

  private final JdbcClient jdbc;
  private final RecordBodies bodies;
  private final Actors actors;

  RecordQueries(JdbcClient jdbc, RecordBodies bodies, Actors actors) {
    this.jdbc = jdbc;
    this.bodies = bodies;
    this.actors = actors;
  }

  List<RecordView> recordsOf(Collection<String> records, Known known) {
    return jdbc.sql(BY_ID)
        .param("records", records.toArray(String[]::new))
        .param("position", known.position())
        .query((row, number) -> read(row))
        .list();
  }

  List<RecordView> versionsOf(String record, int after, int limit, Known known) {
    return jdbc.sql(OF_ONE)
        .param("record", record)
        .param("after", after)
        .param("limit", limit)
        .param("position", known.position())
        .query((row, number) -> read(row))
        .list();
  }

  /** The version that the event at a position made; none when it told of no record. */
  Optional<RecordView> madeAt(long position) {
    return jdbc.sql(MADE_AT)
        .param("position", position)
        .query((row, number) -> read(row))
        .optional();
  }

  private RecordView read(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    RecordState told = bodies.read(kind, row.getString("body"), row.getBoolean("retracted"));
    return new RecordView(
        row.getString("record"),
        row.getInt("version"),
        row.getString("event"),
        row.getString("reason"),
        kind,
        row.getString("headline"),
        told,
        Contribution.of(told.header(), told.act(), told.bearings(), actors),
        row.getLong("dated_at"),
        row.getLong("opened"),
        row.getObject("known_from", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        row.getString("publisher_known_at"));
  }

  /** From the first day on which it may have begun to the last on which it may have ended. */
  Optional<Bounds> spanOf(String record, Known known) {
    return jdbc.sql(SPAN)
        .param("record", record)
        .param("position", known.position())
        .query(
            (row, number) ->
                new Bounds(
                    row.getObject("earliest", LocalDate.class),
                    row.getObject("over_by", LocalDate.class)))
        .optional();
  }
}
