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
}
