package org.chancery.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
      select i.certain, i.world_until, i.topic, i.key, i.field, i.record, i.value, i.occurred,
             i.earliest, i.latest, i.sort_order, i.first_position
        from timeline.fact_relationship s
        join timeline.fact_interval i using (topic, key)
       where s.relationship = :relationship and s.opened <= :position and s.closed > :position
         and i.world_from <= :day and i.world_until > :day
         and i.opened <= :position and i.closed > :position
       order by i.earliest, i.latest, i.sort_order, i.first_position
      """;

  /** When actors first take a position that they have not taken by that day. */
  private static final String POSITIONS_TO_COME =
      """
      select topic, key, field, min(world_from) as world_from
        from timeline.fact_interval
       where (topic, key) in (select * from unnest(:topics, :keys))
         and certain and starts_with(field, :positions) and world_from > :day
         and opened <= :position and closed > :position
       group by topic, key, field
      """;

  private final JdbcClient jdbc;

  FactQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(KnownEffect act, boolean certain, LocalDate until) {}

  /** The facts of a relationship, by topic and key. */
  List<Fact> factsOf(RelationshipId relationship, LocalDate day, Known known, Names names) {
    List<Row> rows =
        jdbc.sql(INTERVALS)
            .param("relationship", relationship.toString())
            .param("day", day)
            .param("position", known.position())
            .query((row, number) -> read(row))
            .list();
    Map<FactKey, Map<String, List<Row>>> byFact = new TreeMap<>();
    for (Row row : rows) {
      byFact
          .computeIfAbsent(row.act().fact(), fact -> new LinkedHashMap<>())
          .computeIfAbsent(row.act().field(), field -> new ArrayList<>())
          .add(row);
    }
    Map<FactKey, Map<String, LocalDate>> toCome = positionsToCome(byFact.keySet(), day, known);
    return byFact.entrySet().stream()
        .map(
            fact ->
                Facts.of(
                    fact.getKey(),
                    states(fact.getValue(), toCome.getOrDefault(fact.getKey(), Map.of())),
                    names))
        .flatMap(Optional::stream)
        .toList();
  }

  private Map<FactKey, Map<String, LocalDate>> positionsToCome(
      Collection<FactKey> facts, LocalDate day, Known known) {
    Map<FactKey, Map<String, LocalDate>> toCome = new HashMap<>();
    List<FactKey> ofPositions =
        facts.stream().filter(fact -> fact.topic().driver().equals(Topic.POSITION)).toList();
    if (!ofPositions.isEmpty()) {
      jdbc.sql(POSITIONS_TO_COME)
          .param("topics", FactKeys.topics(ofPositions))
          .param("keys", FactKeys.keys(ofPositions))
          .param("positions", Topic.POSITION + "[")
          .param("day", day)
          .param("position", known.position())
          .query(
              row -> {
                toCome
                    .computeIfAbsent(EffectTable.factOf(row), fact -> new HashMap<>())
                    .put(row.getString("field"), row.getObject("world_from", LocalDate.class));
              });
    }
    return toCome;
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        EffectTable.read(row),
        row.getBoolean("certain"),
        row.getObject("world_until", LocalDate.class));
  }

  private static List<FieldState> states(
      Map<String, List<Row>> fields, Map<String, LocalDate> toCome) {
    Set<String> names = new LinkedHashSet<>(fields.keySet());
    names.addAll(toCome.keySet());
    return names.stream()
        .map(
            field ->
                state(
                    field,
                    fields.getOrDefault(field, List.of()),
                    toCome.getOrDefault(field, LocalDate.MAX)))
        .toList();
  }

  private static FieldState state(String field, List<Row> rows, LocalDate toCome) {
    Optional<Row> leading = rows.stream().filter(Row::certain).findFirst();
    @Nullable Object value = leading.map(row -> row.act().value()).orElse(null);
    List<KnownEffect> alternatives =
        rows.stream()
            .filter(row -> !row.certain())
            .map(Row::act)
            .filter(act -> !Objects.equals(act.value(), value))
            .toList();
    return new FieldState(
        field,
        leading.map(Row::act).orElse(null),
        leading.map(Row::until).orElse(toCome),
        alternatives);
  }
}
