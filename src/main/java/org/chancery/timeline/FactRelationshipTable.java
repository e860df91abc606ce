package org.chancery.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.relationship.FactKey;
import org.springframework.jdbc.core.JdbcOperations;

/** Where a fact shows: every relationship that one of its acts bears on. */
final class FactRelationshipTable {
  private static final int AT_ONCE = 1000;

  private static final String INSERT =
      """
      insert into timeline.fact_relationship (relationship, topic, key, opened)
      select r, t, k, o from (values (?, ?, ?, ?::bigint)) as news (r, t, k, o)
       where not exists (
         select from timeline.fact_relationship
          where relationship = r and topic = t and key = k and closed = 9223372036854775807)
      """;

  private final JdbcOperations jdbc;

  FactRelationshipTable(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  private record Shown(String relationship, FactKey fact) {}

  void add(List<Change> changes) {
    Map<Shown, Long> since = new LinkedHashMap<>();
    for (Change change : changes) {
      for (KnownEffect effect : change.effects()) {
        change
            .contribution()
            .bearings()
            .forEach(
                touch ->
                    since.putIfAbsent(
                        new Shown(touch.relationship().toString(), effect.fact()),
                        change.position()));
      }
    }
    jdbc.batchUpdate(
        INSERT,
        since.entrySet(),
        AT_ONCE,
        (row, shown) -> {
          row.setString(1, shown.getKey().relationship());
          row.setString(2, shown.getKey().fact().topic().word());
          row.setString(3, shown.getKey().fact().key());
          row.setLong(4, shown.getValue());
        });
  }
}
