package org.chancery.timeline;

import java.util.Collection;
import java.util.List;
import org.chancery.relationship.FactKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the effects that may have happened by a day, as known at a point. */
final class EffectQueries {
  private static final String TRACES =
      "select latest <= :day as certain, "
          + EffectTable.COLUMNS
          + """
           from timeline.effect
           where (topic, key) in (select * from unnest(:topics, :keys))
             and earliest <= :day and opened <= :position and closed > :position
          """;

  private static final String BEARS =
      """
      exists (select from timeline.bearing b
               where b.record = e.record and b.relationship = :relationship
                 and b.opened <= %1$s and b.closed > %1$s)
      """;

  private static final String OTHERWISE_BEARING =
      "select distinct on (e.record) "
          + EffectTable.COLUMNS.replaceAll("(\\w+)", "e.$1")
          + " from timeline.effect e"
          + " where e.topic = :topic and e.key = :key and e.opened <= :now and e.closed > :now and "
          + BEARS.formatted(":before")
          + " <> "
          + BEARS.formatted(":now")
          + " order by e.record";

  private final JdbcClient jdbc;

  EffectQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An effect that had certainly happened, or may have. */
  record Trace(KnownEffect effect, boolean certain) {}

  List<Trace> tracesOf(Collection<FactKey> facts, RelationshipState at) {
    return jdbc.sql(TRACES)
        .param("topics", FactKeys.topics(facts))
        .param("keys", FactKeys.keys(facts))
        .param("day", at.day())
        .param("position", at.known().position())
        .query((row, number) -> new Trace(EffectTable.read(row), row.getBoolean("certain")))
        .list();
  }

  /** The effects by which a fact came to show in a relationship, or not to, between two points. */
  List<KnownEffect> otherwiseBearing(
      FactKey fact, RelationshipState before, RelationshipState after) {
    return jdbc.sql(OTHERWISE_BEARING)
        .param("relationship", after.relationship().toString())
        .param("topic", fact.topic().word())
        .param("key", fact.key())
        .param("before", before.known().position())
        .param("now", after.known().position())
        .query((row, number) -> EffectTable.read(row))
        .list();
  }
}
