package org.chancery.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds out what happened to the records that a record names, and to those that opened its facts.
 */
final class FlagQueries {
  private static final String RETRACTED =
      """
      select named.record
        from unnest(cast(:named as text[])) with ordinality as named (record, place)
        join timeline.record_version v on v.record = named.record and v.retracted
         and v.opened <= :position and v.closed > :position
       order by named.place
      """;

  /** Bases that were retracted, or whose date was told otherwise after that of the record. */
  private static final String BASES =
      """
      select base.record, v.retracted
        from unnest(cast(:bases as text[])) with ordinality as base (record, place)
        join timeline.record_version v on v.record = base.record
         and v.opened <= :position and v.closed > :position
       where v.retracted or (v.dated_at > v.first_position and v.dated_at > :datedAt)
       order by base.place
      """;

  /** Who opened a fact once, where nobody does any more. */
  private static final String OPENINGS =
      """
      with fact as (
        select distinct topic, key from timeline.effect
         where record = :record and opened <= :position and closed > :position)
      select distinct opener.record
        from fact
        join timeline.effect opener using (topic, key)
        join timeline.record_version v on v.record = opener.record and v.retracted
         and v.opened <= :position and v.closed > :position
       where opener.opens and opener.opened <= :position
         and not exists (
           select from timeline.effect other
            where other.topic = fact.topic and other.key = fact.key and other.opens
              and other.opened <= :position and other.closed > :position)
       order by opener.record
      """;

  private final JdbcClient jdbc;

  FlagQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Flag> of(RecordView record, Known known) {
    return Stream.of(bases(record, known), named(record, known), openings(record, known))
        .flatMap(flags -> flags)
        .distinct()
        .toList();
  }

  private Stream<Flag> bases(RecordView record, Known known) {
    List<String> bases = record.told().header().occurred().basedOn();
    return bases.isEmpty()
        ? Stream.empty()
        : jdbc
            .sql(BASES)
            .param("bases", bases.toArray(String[]::new))
            .param("datedAt", record.datedAt())
            .param("position", known.position())
            .query(
                (row, number) ->
                    row.getBoolean("retracted")
                        ? new Flag(
                            "base-retracted",
                            row.getString("record"),
                            "its date is based on a record that was retracted")
                        : new Flag(
                            "base-corrected",
                            row.getString("record"),
                            "its date is based on a record whose date was corrected since"))
            .list()
            .stream();
  }

  private Stream<Flag> named(RecordView record, Known known) {
    List<String> named = record.told().act().refersTo().map(Slug::value).distinct().toList();
    return named.isEmpty()
        ? Stream.empty()
        : jdbc
            .sql(RETRACTED)
            .param("named", named.toArray(String[]::new))
            .param("position", known.position())
            .query(String.class)
            .list()
            .stream()
            .map(id -> new Flag("names-retracted", id, "it names a record that was retracted"));
  }

  private Stream<Flag> openings(RecordView record, Known known) {
    return jdbc
        .sql(OPENINGS)
        .param("record", record.id())
        .param("position", known.position())
        .query(String.class)
        .list()
        .stream()
        .map(
            id ->
                new Flag(
                    "opening-retracted",
                    id,
                    "it changes a fact that a record opened which was retracted"));
  }
}
