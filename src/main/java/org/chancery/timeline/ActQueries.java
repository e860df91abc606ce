package org.chancery.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.act.Direction;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the acts of a relationship come to: counts, the latest, indicators, coverage. */
final class ActQueries {
  private static final String TOTALS =
      """
      select b.relationship, b.kind, b.cameo, count(*) as records,
             count(*) filter (where b.latest <= :day) as certain,
             count(*) filter (where b.earliest <= :day and b.latest > :day
                              and not (b.latest = 'infinity' and exists (
                                select from timeline.calling_off c
                                 where c.record = b.record and c.latest <= :day
                                   and c.opened <= :position and c.closed > :position))) as possible,
             count(*) filter (where b.direction is not null
                              and b.latest <= :day and b.earliest > :yearBefore) as this_year,
             min(b.earliest) filter (where b.earliest > '-infinity') as first_act,
             max(b.latest) filter (where b.latest < 'infinity') as last_act,
             max(b.opened) as last_position
        from timeline.bearing b
       where b.relationship = any(:relationships) and b.opened <= :position and b.closed > :position
       group by b.relationship, b.kind, b.cameo
       order by b.relationship, b.kind, b.cameo
      """;

  private static final String LATEST =
      """
      select l.kind, l.direction, l.record, v.headline, v.occurred
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

  private final JdbcClient jdbc;
  private final Codebook codebook;

  ActQueries(JdbcClient jdbc, Codebook codebook) {
    this.jdbc = jdbc;
    this.codebook = codebook;
  }

  /** Everything that is counted, from one pass over the acts. */
  ActTotals totalsOf(RelationshipId relationship, LocalDate day, Known known) {
    return totalsOf(List.of(relationship), day, known)
        .getOrDefault(relationship.toString(), new ActTotals(codebook, List.of()));
  }

  /** The same of several relationships. */
  Map<String, ActTotals> totalsOf(
      Collection<RelationshipId> relationships, LocalDate day, Known known) {
    Map<String, List<ActTotals.Row>> rows = new HashMap<>();
    jdbc.sql(TOTALS)
        .param(
            "relationships",
            relationships.stream().map(RelationshipId::toString).toArray(String[]::new))
        .param("position", known.position())
        .param("day", day)
        .param("yearBefore", day.minusYears(1))
        .query(
            row -> {
              rows.computeIfAbsent(row.getString("relationship"), none -> new ArrayList<>())
                  .add(read(row));
            });
    Map<String, ActTotals> totals = new HashMap<>();
    rows.forEach((id, ofOne) -> totals.put(id, new ActTotals(codebook, ofOne)));
    return totals;
  }

  private static ActTotals.Row read(ResultSet row) throws SQLException {
    return new ActTotals.Row(
        row.getString("kind"),
        row.getString("cameo"),
        row.getLong("records"),
        row.getLong("certain"),
        row.getLong("possible"),
        row.getLong("this_year"),
        row.getObject("first_act", LocalDate.class),
        row.getObject("last_act", LocalDate.class),
        row.getLong("last_position"));
  }

  List<LatestAct> latestOf(RelationshipId relationship, LocalDate day, Known known) {
    return jdbc.sql(LATEST)
        .param("relationship", relationship.toString())
        .param("position", known.position())
        .param("day", day)
        .query(
            (row, number) ->
                new LatestAct(
                    row.getString("kind"),
                    arrow(row.getString("direction"), relationship),
                    row.getString("record"),
                    row.getString("headline"),
                    row.getString("occurred")))
        .list();
  }

  private static @Nullable String arrow(@Nullable String direction, RelationshipId pair) {
    return direction == null ? null : Direction.valueOf(direction).of(pair);
  }
}
