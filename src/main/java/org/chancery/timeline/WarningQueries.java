package org.chancery.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what a recorder may want to look at again: keys opened twice or never, actors out of time. */
final class WarningQueries {
  private static final String KEYS =
      """
      select e.topic, e.key, bool_or(e.opens and e.record = :record) as opens,
             bool_or(e.opens and e.record <> :record) as opened_by_another
        from timeline.effect e
       where (e.topic, e.key) in (select topic, key from timeline.effect where record = :record)
         and e.topic <> 'rhetoric' and e.opened <= :position and e.closed > :position
       group by e.topic, e.key
       order by e.topic, e.key
      """;

  private final JdbcClient jdbc;
  private final Actors actors;

  WarningQueries(JdbcClient jdbc, Actors actors) {
    this.jdbc = jdbc;
    this.actors = actors;
  }

  List<Warning> about(RecordView record) {
    return Stream.concat(keys(record), lifetimes(record)).toList();
  }

  private Stream<Warning> keys(RecordView record) {
    List<Warning> warnings = new ArrayList<>();
    jdbc.sql(KEYS)
        .param("record", record.id())
        .param("position", record.position())
        .query(
            row -> {
              String fact = row.getString("topic") + "/" + row.getString("key");
              boolean opens = row.getBoolean("opens");
              boolean opened = row.getBoolean("opened_by_another");
              if (opens && opened) {
                warnings.add(
                    new Warning("/act", "key-reused", "another record also opens " + fact));
              } else if (!opens && !opened) {
                warnings.add(
                    new Warning("/act", "key-not-opened", "no record opens " + fact + " so far"));
              }
            });
    return warnings.stream();
  }

  private Stream<Warning> lifetimes(RecordView record) {
    return record.contribution().participants().stream()
        .map(participant -> participant.actor())
        .distinct()
        .flatMap(id -> actors.find(id).stream())
        .filter(actor -> !actor.exists().contains(record.contribution().start().earliest()))
        .map(
            actor ->
                new Warning(
                    "/occurred",
                    "actor-out-of-time",
                    actor.name() + " is not known to have existed on that day"));
  }
}
