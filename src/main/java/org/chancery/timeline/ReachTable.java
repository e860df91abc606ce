package org.chancery.timeline;

import java.util.Collection;
import org.chancery.relationship.FactKey;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Acts that change a fact which shows in a relationship on which they do not bear themselves: they
 * are no acts of that relationship, and its state moves with them all the same.
 */
final class ReachTable {
  /** What reaches where at a position, among the acts that change some facts. */
  private static final String REACHING =
      """
        select s.relationship, e.record, min(greatest(s.opened, e.opened)) as opened,
               bool_or(s.opened = ? or e.record = ?) as moved
          from fact_relationship s
          join effect e using (topic, key)
         where (topic, key) in (select * from unnest(?::text[], ?::text[]))
           and s.closed = 9223372036854775807 and e.opened <= ? and e.closed > ?
         group by s.relationship, e.record
      """;

  private static final String INSERT =
      """
      insert into reach
        (relationship, record, kind, earliest, latest, sort_order, first_position, opened)
      select n.relationship, n.record, v.kind, v.earliest, v.latest, v.sort_order,
             v.first_position, %s
        from (%s) n
        join record_version v on v.record = n.record and v.opened <= ? and v.closed > ?
       where %s
         and not exists (
               select from bearing b
                where b.record = n.record and b.relationship = n.relationship
                  and b.opened <= ? and b.closed > ?)
         and not exists (
               select from reach r
                where r.record = n.record and r.relationship = n.relationship
                  and r.closed = 9223372036854775807)
      """;

  private static final String ADD = INSERT.formatted("n.opened", REACHING, "n.opened >= ?");
  private static final String MOVE = INSERT.formatted("?", REACHING, "n.moved");

  /** Of the acts that change some facts, and of an amended record, what does not reach any more. */
  private static final String CLOSE =
      """
      update reach r set closed = ?
       where r.closed = 9223372036854775807
         and (r.record = ? or r.record in (
               select record from effect
                where (topic, key) in (select * from unnest(?::text[], ?::text[]))
                  and opened <= ? and closed > ?))
         and (not exists (
               select from effect e join fact_relationship s using (topic, key)
                where e.record = r.record and s.relationship = r.relationship
                  and e.opened <= ? and e.closed > ? and s.closed = 9223372036854775807)
           or exists (
               select from bearing b
                where b.record = r.record and b.relationship = r.relationship
                  and b.opened <= ? and b.closed > ?)
           or not exists (
               select from record_version v
                where v.record = r.record and v.kind = r.kind and v.earliest = r.earliest
                  and v.latest = r.latest and v.sort_order = r.sort_order
                  and v.opened <= ? and v.closed > ?))
      """;

  private final JdbcOperations jdbc;

  ReachTable(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds what the effects and showings of a run of first tellings make reach further. */
  void add(Collection<FactKey> touched, long first, long last) {
    jdbc.update(
        ADD,
        0L,
        "",
        FactKeys.topics(touched),
        FactKeys.keys(touched),
        last,
        last,
        last,
        last,
        first,
        last,
        last);
  }

  /** Moves what an amendment makes reach less far, or further, or elsewhere in the order. */
  void move(Collection<FactKey> touched, Change amended) {
    long at = amended.position();
    String[] topics = FactKeys.topics(touched);
    String[] keys = FactKeys.keys(touched);
    jdbc.update(CLOSE, at, amended.record(), topics, keys, at, at, at, at, at, at, at, at);
    jdbc.update(MOVE, at, at, amended.record(), topics, keys, at, at, at, at, at, at);
  }
}
