package org.chancery.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ActorType;
import org.chancery.relationship.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the reference data of actors. */
final class ActorReference {
  private final JdbcClient jdbc;

  ActorReference(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Actor> read() {
    Map<ActorId, List<Actor.Name>> names =
        parts(
            "select * from reference.actor_name order by language, known_as_from",
            row ->
                new Actor.Name(
                    row.getString("language"), row.getString("name"), period(row, "known_as")));
    Map<ActorId, List<Actor.Identifier>> identifiers =
        parts(
            "select * from reference.actor_identifier order by scheme, valid_from",
            row ->
                new Actor.Identifier(
                    row.getString("scheme"), row.getString("value"), period(row, "valid")));
    Map<ActorId, List<Actor.Belonging>> states =
        parts(
            "select * from reference.actor_state order by belongs_from",
            row ->
                new Actor.Belonging(new ActorId(row.getString("state")), period(row, "belongs")));
    Map<ActorId, List<Actor.Succession>> predecessors =
        parts(
            "select * from reference.actor_predecessor order by succeeded, predecessor",
            row ->
                new Actor.Succession(
                    new ActorId(row.getString("predecessor")),
                    row.getObject("succeeded", LocalDate.class)));
    return jdbc.sql("select * from reference.actor order by id")
        .query(
            (row, number) -> {
              ActorId id = new ActorId(row.getString("id"));
              return new Actor(
                  id,
                  ActorType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                  row.getString("name"),
                  period(row, "exists"),
                  names.getOrDefault(id, List.of()),
                  identifiers.getOrDefault(id, List.of()),
                  states.getOrDefault(id, List.of()),
                  predecessors.getOrDefault(id, List.of()));
            })
        .list();
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Map<ActorId, List<T>> parts(String sql, Reading<T> reading) {
    record Part<T>(ActorId actor, T part) {}
    return jdbc
        .sql(sql)
        .query((row, number) -> new Part<>(new ActorId(row.getString("actor")), reading.of(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Part::actor, Collectors.mapping(Part::part, Collectors.toList())));
  }

  private static Period period(ResultSet row, String prefix) throws SQLException {
    return new Period(
        row.getObject(prefix + "_from", LocalDate.class),
        row.getObject(prefix + "_until", LocalDate.class));
  }
}
