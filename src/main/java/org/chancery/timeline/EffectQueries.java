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

  /** Whether a record makes the fact show at a point. */
  private static final String SHOWS =
      """
      exists (select from timeline.bearing b
               join timeline.effect f using (record)
              where b.record = e.record and b.relationship = :relationship
                and b.opened <= %1$s and b.closed > %1$s
                and f.topic = :topic and f.key = :key and f.opened <= %1$s and f.closed > %1$s)
      """;

  private static final String OTHERWISE_SHOWING =
      "select distinct on (e.record) "
          + EffectTable.COLUMNS.replaceAll("(\\w+)", "e.$1")
          + " from timeline.effect e where e.topic = :topic and e.key = :key"
          + " and e.opened <= greatest(:before, :now) and e.closed > least(:before, :now) and "
          + SHOWS.formatted(":before")
          + " <> "
          + SHOWS.formatted(":now")
          + " order by e.record, e.opened desc";

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
  List<KnownEffect> otherwiseShowing(
      FactKey fact, RelationshipState before, RelationshipState after) {
    return jdbc.sql(OTHERWISE_SHOWING)
        .param("relationship", after.relationship().toString())
        .param("topic", fact.topic().word())
        .param("key", fact.key())
        .param("before", before.known().position())
        .param("now", after.known().position())
        .query((row, number) -> EffectTable.read(row))
        .list();
  }
}
