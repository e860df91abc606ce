package org.chancery.timeline;

import java.util.Collection;
import org.chancery.relationship.FactKey;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Acts that change a fact which shows in a relationship on which they do not bear themselves: they
 * are no acts of that relationship, and its state moves with them all the same.
 */
final class ReachTable {
  private static final String INSERT =
      """
      with showing as (
        select s.relationship, e.record, min(greatest(s.opened, e.opened)) as opened
          from timeline.fact_relationship s
          join timeline.effect e using (topic, key)
         where (topic, key) in (select * from unnest(?::text[], ?::text[]))
           and s.closed = 9223372036854775807 and e.closed = 9223372036854775807
           and (s.opened >= ? or e.opened >= ?)
         group by s.relationship, e.record)
      insert into timeline.reach
        (relationship, record, kind, earliest, latest, sort_order, first_position, opened)
      select n.relationship, n.record, v.kind, v.earliest, v.latest, v.sort_order,
             v.first_position, n.opened
        from showing n
        join timeline.record_version v on v.record = n.record and v.closed = 9223372036854775807
       where not exists (
               select from timeline.bearing b
                where b.record = n.record and b.relationship = n.relationship
                  and b.closed = 9223372036854775807)
         and not exists (
               select from timeline.reach r
                where r.record = n.record and r.relationship = n.relationship
                  and r.closed = 9223372036854775807)
      """;

  private final JdbcOperations jdbc;

  ReachTable(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds what the effects and showings that were opened from a position on make reach further. */
  void add(Collection<FactKey> touched, long first) {
    jdbc.update(INSERT, FactKeys.topics(touched), FactKeys.keys(touched), first, first);
  }
}
