package org.chancery.timeline;

import java.time.LocalDate;
import java.util.List;
import org.chancery.act.Direction;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the acts of a relationship come to: counts, the latest, indicators, coverage. */
final class ActQueries {
  private static final String KNOWN =
      " from timeline.bearing b where b.relationship = :relationship"
          + " and b.opened <= :position and b.closed > :position";

  private static final String COUNTS =
      "select b.kind, count(*) filter (where b.latest <= :day) as certain,"
          + " count(*) filter (where b.latest > :day) as possible"
          + KNOWN
          + " and b.earliest <= :day group by b.kind order by b.kind";

  private static final String LATEST =
      """
      select l.kind, l.direction, l.record, v.body, v.occurred
        from (select distinct on (b.kind, b.direction) b.kind, b.direction, b.record
                from timeline.bearing b
               where b.relationship = :relationship
                 and b.opened <= :position and b.closed > :position and b.latest <= :day
               order by b.kind, b.direction, b.earliest desc, b.latest desc, b.sort_order desc,
                        b.first_position desc) l
        join timeline.record_version v
          on v.record = l.record and v.opened <= :position and v.closed > :position
       order by l.kind, l.direction
      """;

  private static final String CODES =
      "select b.cameo, count(*) as acts"
          + KNOWN
          + " and b.direction is not null and b.latest <= :day and b.earliest > :yearBefore"
          + " group by b.cameo order by b.cameo";

  private static final String COVERAGE =
      "select min(b.earliest) as first_act,"
          + " max(case when b.latest = 'infinity' then b.earliest else b.latest end) as last_act,"
          + " max(b.opened) as last_position, count(*) as records"
          + KNOWN;

  private final JdbcClient jdbc;
  private final RecordBodies bodies;
  private final Actors actors;
  private final Codebook codebook;

  ActQueries(JdbcClient jdbc, RecordBodies bodies, Actors actors, Codebook codebook) {
    this.jdbc = jdbc;
    this.bodies = bodies;
    this.actors = actors;
    this.codebook = codebook;
  }

  private JdbcClient.StatementSpec ask(String sql, RelationshipId relationship, Known known) {
    return jdbc.sql(sql)
        .param("relationship", relationship.toString())
        .param("position", known.position());
  }

  List<KindCount> countsOf(RelationshipId relationship, LocalDate day, Known known) {
    return ask(COUNTS, relationship, known)
        .param("day", day)
        .query(
            (row, number) ->
                new KindCount(
                    row.getString("kind"), row.getLong("certain"), row.getLong("possible")))
        .list();
  }

  List<LatestAct> latestOf(RelationshipId relationship, LocalDate day, Known known) {
    return ask(LATEST, relationship, known)
        .param("day", day)
        .query(
            (row, number) ->
                new LatestAct(
                    row.getString("kind"),
                    arrow(row.getString("direction"), relationship),
                    row.getString("record"),
                    bodies.read(row.getString("kind"), row.getString("body")).headline(actors),
                    row.getString("occurred")))
        .list();
  }

  private static @Nullable String arrow(@Nullable String direction, RelationshipId pair) {
    return direction == null ? null : Direction.valueOf(direction).of(pair);
  }

  Indicators indicatorsOf(RelationshipId relationship, LocalDate day, Known known) {
    record Coded(Codebook.Entry entry, long acts) {}
    List<Coded> codes =
        ask(CODES, relationship, known)
            .param("day", day)
            .param("yearBefore", day.minusYears(1))
            .query(
                (row, number) ->
                    new Coded(codebook.of(row.getString("cameo")), row.getLong("acts")))
            .list();
    long all = codes.stream().mapToLong(Coded::acts).sum();
    long cooperative =
        codes.stream().filter(c -> c.entry().isCooperation()).mapToLong(Coded::acts).sum();
    double weight = codes.stream().mapToDouble(c -> c.entry().weight() * c.acts()).sum();
    @Nullable Double mean = all == 0 ? null : Math.round(weight / all * 100) / 100.0;
    return new Indicators(codebook.version(), cooperative, all - cooperative, mean);
  }

  /** The last recorded position stands in for its day, which only the log knows. */
  record Reach(
      @Nullable LocalDate firstAct, @Nullable LocalDate lastAct, long lastPosition, long records) {}

  Reach reachOf(RelationshipId relationship, Known known) {
    return ask(COVERAGE, relationship, known)
        .query(
            (row, number) ->
                new Reach(
                    row.getObject("first_act", LocalDate.class),
                    row.getObject("last_act", LocalDate.class),
                    row.getLong("last_position"),
                    row.getLong("records")))
        .single();
  }
}
