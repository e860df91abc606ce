package org.chancery.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.Actors;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.chancery.time.SourceCalendar;
import org.chancery.time.StatedDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what a recorder may want to look at again: keys opened twice or never, records that nobody
 * knows, actors out of time.
 */
final class WarningQueries {
  private static final String KEYS =
      """
      select mine.topic, mine.key, bool_or(mine.opens) as opens,
             bool_or(e.opens) as opened_by_another,
             bool_or(mine.opens and e.opens and e.field = mine.field
                     and e.value = mine.value) as opened_alike
        from timeline.effect mine
        left join timeline.effect e
          on e.topic = mine.topic and e.key = mine.key and (e.opens or e.field = mine.field)
         and e.record <> mine.record and e.opened <= :position and e.closed > :position
       where mine.record = :record and mine.field <> 'label' and mine.topic = any(:opened)
         and mine.opened <= :position and mine.closed > :position
       group by mine.topic, mine.key
       order by mine.topic, mine.key
      """;

  private static final String UNKNOWN =
      """
      select named.record
        from unnest(cast(:named as text[])) with ordinality as named (record, place)
       where not exists (select from timeline.record_version v
                          where v.record = named.record and not v.retracted
                            and v.opened <= :position and v.closed > :position)
       order by named.place
      """;

  private final JdbcClient jdbc;
  private final Actors actors;

  WarningQueries(JdbcClient jdbc, Actors actors) {
    this.jdbc = jdbc;
    this.actors = actors;
  }

  List<Warning> about(RecordView record) {
    return Stream.of(keys(record), references(record), lifetimes(record), calendar(record))
        .flatMap(warnings -> warnings)
        .toList();
  }

  private Stream<Warning> keys(RecordView record) {
    List<Warning> warnings = new ArrayList<>();
    jdbc.sql(KEYS)
        .param("record", record.id())
        .param("position", record.position())
        .param("opened", Topic.openedByAct().map(Topic::word).toArray(String[]::new))
        .query(
            row -> {
              String fact = row.getString("topic") + "/" + row.getString("key");
              boolean opened = row.getBoolean("opens") || row.getBoolean("opened_by_another");
              if (row.getBoolean("opened_alike")) {
                warnings.add(
                    new Warning("/act", "key-reused", "another record also opens " + fact));
              } else if (!opened) {
                warnings.add(
                    new Warning("/act", "key-not-opened", "no record opens " + fact + " so far"));
              }
            });
    return warnings.stream();
  }

  private Stream<Warning> references(RecordView record) {
    Stream<String> named = record.told().act().refersTo().map(Slug::value).distinct();
    return Stream.concat(
        unknown(named.toList(), "/act", record),
        unknown(
            record.told().header().occurred().basedOn(),
            "/occurred/" + StatedDate.BASED_ON,
            record));
  }

  private Stream<Warning> unknown(List<String> named, String pointer, RecordView record) {
    return named.isEmpty()
        ? Stream.empty()
        : jdbc
            .sql(UNKNOWN)
            .param("named", named.toArray(String[]::new))
            .param("position", record.position())
            .query(String.class)
            .list()
            .stream()
            .map(id -> new Warning(pointer, "record-unknown", "no record " + id + " so far"));
  }

  /** The date is Gregorian, whatever calendar is named: only the words of a source are of it. */
  private static Stream<Warning> calendar(RecordView record) {
    StatedDate occurred = record.told().header().occurred();
    boolean gregorian =
        occurred.calendar() == null || occurred.calendar() == SourceCalendar.GREGORIAN;
    return gregorian || occurred.asWritten() != null
        ? Stream.empty()
        : Stream.of(
            new Warning(
                "/occurred/" + StatedDate.CALENDAR,
                "calendar-of-nothing",
                "the calendar is that of asWritten, which is missing; the date is Gregorian"));
  }

  private Stream<Warning> lifetimes(RecordView record) {
    return record.contribution().participants().stream()
        .map(participant -> participant.actor())
        .distinct()
        .flatMap(id -> actors.find(id).stream())
        .filter(actor -> !actor.exists().contains(record.told().header().occurred().dayOfNames()))
        .map(
            actor ->
                new Warning(
                    "/occurred",
                    "actor-out-of-time",
                    actor.name() + " is not known to have existed on that day"));
  }
}
