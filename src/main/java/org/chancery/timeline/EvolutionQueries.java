package org.chancery.timeline;

import java.time.LocalDate;
import java.util.List;
import org.chancery.relationship.RelationshipId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads which events may have changed the account of a day. */
final class EvolutionQueries {
  private static final String POSITIONS =
      """
      with fact as (
        select distinct topic, key from timeline.fact_relationship
         where relationship = :relationship and opened <= :to),
      act as (
        select record, opened, closed from timeline.bearing
         where relationship = :relationship and earliest <= :day and opened <= :to),
      moved as (
        select opened, closed from act
        union all
        select opened, closed from timeline.fact_relationship where relationship = :relationship
        union all
        select i.opened, i.closed from timeline.fact_interval i join fact using (topic, key)
         where i.world_from <= :day and i.world_until > :day
        union all
        select c.opened, c.closed from timeline.calling_off c join act using (record)
         where c.latest <= :day
        union all
        select v.opened, v.closed from timeline.record_version v join act using (record)
         where v.event = 'record-corrected')
      select distinct position
        from moved cross join lateral (values (opened), (closed)) as both_ends (position)
       where position > :after and position <= :to
       order by position
       limit :limit
      """;

  private final JdbcClient jdbc;

  EvolutionQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Their positions, in order. */
  List<Long> positionsAfter(
      long after, long to, RelationshipId relationship, LocalDate day, int limit) {
    return jdbc.sql(POSITIONS)
        .param("relationship", relationship.toString())
        .param("day", day)
        .param("after", after)
        .param("to", to)
        .param("limit", limit)
        .query(Long.class)
        .list();
  }
}
