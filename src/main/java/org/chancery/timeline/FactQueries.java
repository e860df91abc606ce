package org.chancery.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.RelationshipId;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads facts off the intervals that hold at both clocks. */
final class FactQueries {
  private static final String INTERVALS =
      """
      select s.relationship, i.certain, i.world_from, i.world_until, i.topic, i.key, i.field, i.record, i.value, i.occurred,
             i.earliest, i.latest, i.sort_order, i.first_position
        from timeline.fact_relationship s
        join timeline.fact_interval i using (topic, key)
       where s.relationship = any(:relationships) and s.opened <= :position and s.closed > :position
         and (:topic::text is null or s.topic = :topic)
         and i.world_from <= :day and i.world_until > :day
         and i.opened <= :position and i.closed > :position
       order by i.earliest, i.latest, i.sort_order, i.first_position
      """;

  private static final String BETWEEN =
      """
      select i.certain, i.world_from, i.world_until, i.topic, i.key, i.field, i.record, i.value,
             i.occurred, i.earliest, i.latest, i.sort_order, i.first_position
        from timeline.fact_interval i
       where (i.topic, i.key) in (select * from unnest(:topics, :keys))
         and i.world_from <= :last and i.world_until > :first
         and i.opened <= :position and i.closed > :position
       order by i.earliest, i.latest, i.sort_order, i.first_position
      """;

  /** When actors certainly take positions in some facts: until a day, and the next time after. */
  private static final String POSITIONS =
      """
      with taken as (
        select i.topic, i.key, i.world_from
          from timeline.fact_interval i
         where (i.topic, i.key) in (select * from unnest(:topics, :keys))
           and i.certain and starts_with(i.field, :positions) and i.world_from > :first
           and i.opened <= :position and i.closed > :position)
      select distinct topic, key, world_from from taken where world_from <= :last
      union all
      select topic, key, min(world_from) from taken where world_from > :last group by topic, key
      """;

  private final JdbcClient jdbc;

  FactQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The facts of a relationship, by topic and key. */
  List<Fact> factsOf(RelationshipId relationship, LocalDate day, Known known, Names names) {
    return factsOf(List.of(relationship), null, day, known, names)
        .getOrDefault(relationship.toString(), List.of());
  }

  /** The facts of several relationships, of one topic or of all, each by topic and key. */
  Map<String, List<Fact>> factsOf(
      Collection<RelationshipId> relationships,
      @Nullable Topic topic,
      LocalDate day,
      Known known,
      Names names) {
    Map<String, List<FactInterval>> byRelationship = new HashMap<>();
    jdbc.sql(INTERVALS)
        .param(
            "relationships",
            relationships.stream().map(RelationshipId::toString).toArray(String[]::new))
        .param("topic", topic == null ? null : topic.word())
        .param("day", day)
        .param("position", known.position())
        .query(
            row -> {
              byRelationship
                  .computeIfAbsent(row.getString("relationship"), none -> new ArrayList<>())
                  .add(IntervalTable.read(row));
            });
    List<FactKey> keys =
        byRelationship.values().stream()
            .flatMap(List::stream)
            .map(interval -> interval.act().fact())
            .distinct()
            .toList();
    PositionsToCome toCome = positionsBetween(day, day, keys, known);
    Map<String, List<Fact>> facts = new HashMap<>();
    byRelationship.forEach(
        (id, intervals) -> facts.put(id, Facts.of(intervals, day, toCome, names)));
    return facts;
  }

  /**
   * The positions taken in some facts between two days, and the next after, as known at a point.
   */
  PositionsToCome positionsBetween(
      LocalDate first, LocalDate last, List<FactKey> facts, Known known) {
    List<FactKey> ofPositions =
        facts.stream().filter(fact -> fact.topic().driver().equals(Topic.POSITION)).toList();
    Map<FactKey, NavigableSet<LocalDate>> days = new HashMap<>();
    if (!ofPositions.isEmpty()) {
      jdbc.sql(POSITIONS)
          .param("topics", FactKeys.topics(ofPositions))
          .param("keys", FactKeys.keys(ofPositions))
          .param("positions", Topic.POSITION + "[")
          .param("first", first)
          .param("last", last)
          .param("position", known.position())
          .query(
              row -> {
                days.computeIfAbsent(FactKeys.read(row), none -> new TreeSet<>())
                    .add(row.getObject("world_from", LocalDate.class));
              });
    }
    return new PositionsToCome(days);
  }

  /** All intervals of some facts that touch a span of days, as known at a point. */
  List<FactInterval> intervalsOf(
      Collection<FactKey> facts, LocalDate first, LocalDate last, Known known) {
    return jdbc.sql(BETWEEN)
        .param("topics", FactKeys.topics(facts))
        .param("keys", FactKeys.keys(facts))
        .param("first", first)
        .param("last", last)
        .param("position", known.position())
        .query((row, number) -> IntervalTable.read(row))
        .list();
  }
}
