package org.chancery.timeline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.relationship.FactKey;
import org.springframework.jdbc.core.JdbcOperations;

/** Where a fact shows: every relationship that one of its acts bears on. */
final class FactRelationshipTable {
  private static final int AT_ONCE = 1000;

  private static final String INSERT =
      """
      insert into fact_relationship (relationship, topic, key, opened)
      select r, t, k, o from (values (?, ?, ?, ?::bigint)) as news (r, t, k, o)
       where not exists (
         select from fact_relationship
          where relationship = r and topic = t and key = k and closed = 9223372036854775807)
      """;

  private static final String CLOSE =
      """
      update fact_relationship s set closed = ?
       where (topic, key) in (select * from unnest(?::text[], ?::text[]))
         and closed = 9223372036854775807
         and not exists (
           select from effect e join bearing b using (record)
            where e.topic = s.topic and e.key = s.key and b.relationship = s.relationship
              and e.opened <= ? and e.closed > ? and b.opened <= ? and b.closed > ?)
      """;

  private final JdbcOperations jdbc;

  FactRelationshipTable(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  private record Shown(String relationship, FactKey fact) {}

  /** Adds what first tellings show. */
  void add(List<Change> run) {
    Map<Shown, Long> since = new LinkedHashMap<>();
    for (Change change : run) {
      shownBy(change.after()).forEach(shown -> since.putIfAbsent(shown, change.position()));
    }
    insert(since);
  }

  private static Stream<Shown> shownBy(Version version) {
    return version
        .effects()
        .map(row -> row.effect().fact())
        .distinct()
        .flatMap(
            fact ->
                version.bearings().map(touch -> new Shown(touch.relationship().toString(), fact)));
  }

  private void insert(Map<Shown, Long> since) {
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

  /** Takes away what nothing shows any more, and adds what an amended record shows. */
  void move(Collection<FactKey> touched, Change amended) {
    long position = amended.position();
    jdbc.update(
        CLOSE,
        position,
        FactKeys.topics(touched),
        FactKeys.keys(touched),
        position,
        position,
        position,
        position);
    Map<Shown, Long> since = new LinkedHashMap<>();
    shownBy(amended.after()).forEach(shown -> since.put(shown, position));
    insert(since);
  }
}
