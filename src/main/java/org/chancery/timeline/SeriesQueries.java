package org.chancery.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.relationship.ActorId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts acts by unit and bucket. */
final class SeriesQueries {
  private static final long MOST_BUCKETS = 10_000;
  private static final long MOST_ROWS = 500_000;

  /**
   * An act counts in the bucket in which it certainly began, or, where its date is vague, as
   * possible in every bucket in which it may have; what is only announced in that of its day. An
   * act that may have begun outside of the days asked for is possible too.
   */
  private static final String COUNTS =
      """
      with counted as (%s),
      spans as (
        select unit, cameo, date_trunc(:bucket, greatest(earliest, :from)::timestamp) as first,
               date_trunc(:bucket, (case when latest = 'infinity' then earliest
                                         else least(latest, :to) end)::timestamp) as last,
               earliest >= :from and latest <= :to
                 and date_trunc(:bucket, earliest::timestamp) = date_trunc(:bucket, latest::timestamp)
                 as certain
          from counted)
      select unit, cameo, bucket::date as bucket, count(*) filter (where certain) as certain,
             count(*) filter (where not certain) as possible
        from spans, generate_series(first, last, ('1 ' || :bucket)::interval) as bucket
       group by unit, cameo, bucket
      """;

  private static final String SPAN =
      """
      select min(case when earliest > '-infinity' then earliest else latest end) as first,
             max(case when latest < 'infinity' then latest else earliest end) as last
        from (%s) counted
      """;

  private static final String HELD =
      """
       where x.opened <= :position and x.closed > :position
         and x.earliest <= :to and x.latest >= :from
         and (x.latest < 'infinity' or x.earliest >= :from and x.earliest > '-infinity')
         and not (x.latest = 'infinity' and exists (
           select from timeline.calling_off c
            where c.record = x.record and c.opened <= :position and c.closed > :position))
      """;

  private static final String PAIRS =
      " timeline.bearing x join timeline.relationship r on r.id = x.relationship";

  private static final String DYADS =
      "select x.relationship as unit, x.cameo, x.earliest, x.latest from" + PAIRS + HELD;

  private static final String DIRECTED =
      "select d.unit, x.cameo, x.earliest, x.latest from"
          + PAIRS
          + """
           cross join lateral (values (r.first || '→' || r.second, 'FORTH'),
                                      (r.second || '→' || r.first, 'BACK')) as d (unit, way)
          """
          + HELD
          + " and x.direction in (d.way, 'BOTH')";

  private static final String ACTORS =
      """
      select actor as unit, b.cameo, x.earliest, x.latest
        from timeline.record_version x
        cross join unnest(x.actors) as actor
        cross join lateral (
          select min(cameo) as cameo from timeline.bearing b
           where b.record = x.record and b.opened <= :position and b.closed > :position) b
      """
          + HELD
          + " and not x.retracted";

  private static final String IN_PAIR =
      """
       and x.record in (select record from timeline.bearing
                         where relationship = :relationship
                           and opened <= :position and closed > :position)
      """;

  private final JdbcClient jdbc;
  private final Codebook codebook;

  SeriesQueries(JdbcClient jdbc, Codebook codebook) {
    this.jdbc = jdbc;
    this.codebook = codebook;
  }

  private record Span(LocalDate first, LocalDate last) {}

  private record Count(
      String unit, LocalDate bucket, @Nullable String cameo, long certain, long possible) {}

  /** The rows, by unit, then by bucket. */
  List<SeriesRow> rowsOf(SeriesQuestion question, Known known) {
    Optional<Span> days = spanOf(question, known);
    if (days.isEmpty()) {
      return List.of();
    }
    Span span = days.orElseThrow();
    Map<String, Map<LocalDate, List<Count>>> counts = new TreeMap<>();
    asked(COUNTS, question, known, span)
        .param("bucket", question.bucket().word())
        .query(
            (row, number) ->
                new Count(
                    row.getString("unit"),
                    row.getObject("bucket", LocalDate.class),
                    row.getString("cameo"),
                    row.getLong("certain"),
                    row.getLong("possible")))
        .list()
        .forEach(
            count ->
                counts
                    .computeIfAbsent(count.unit(), none -> new TreeMap<>())
                    .computeIfAbsent(count.bucket(), none -> new ArrayList<>())
                    .add(count));
    if (question.zeros()) {
      mustBeBounded(counts.size(), question.bucket().between(span.first(), span.last()));
      counts.values().forEach(buckets -> fill(buckets, question.bucket(), span));
    }
    List<SeriesRow> rows = new ArrayList<>();
    counts.forEach(
        (unit, buckets) ->
            buckets.forEach(
                (start, inBucket) -> rows.add(row(unit, start, question.bucket(), inBucket))));
    return rows;
  }

  private static void mustBeBounded(long units, long buckets) {
    if (buckets > MOST_BUCKETS || units * buckets > MOST_ROWS) {
      throw new Unanswerable.TooWide(MOST_BUCKETS, MOST_ROWS);
    }
  }

  private static void fill(
      Map<LocalDate, List<Count>> buckets, SeriesQuestion.Bucket bucket, Span span) {
    for (LocalDate start = bucket.startOf(span.first());
        !start.isAfter(span.last());
        start = bucket.next(start)) {
      buckets.putIfAbsent(start, List.of());
    }
  }

  private SeriesRow row(
      String unit, LocalDate start, SeriesQuestion.Bucket bucket, List<Count> counts) {
    List<Count> coded = counts.stream().filter(count -> count.cameo() != null).toList();
    long weighed = coded.stream().mapToLong(Count::certain).sum();
    double sum =
        coded.stream()
            .mapToDouble(count -> codebook.of(count.cameo()).weight() * count.certain())
            .sum();
    long cooperative =
        coded.stream()
            .filter(count -> codebook.of(count.cameo()).isCooperation())
            .mapToLong(Count::certain)
            .sum();
    return new SeriesRow(
        unit,
        bucket.nameOf(start),
        start,
        bucket.next(start).minusDays(1),
        counts.stream().mapToLong(Count::certain).sum(),
        counts.stream().mapToLong(Count::possible).sum(),
        cooperative,
        weighed - cooperative,
        Weights.sum(sum),
        Weights.mean(sum, weighed));
  }

  /** The days asked for; where an end is open, those of the first and the last act. */
  private Optional<Span> spanOf(SeriesQuestion question, Known known) {
    LocalDate from = question.from() == null ? LocalDate.MIN : question.from();
    LocalDate to = question.to() == null ? LocalDate.MAX : question.to();
    if (question.from() != null && question.to() != null) {
      return Optional.of(new Span(from, to));
    }
    return asked(SPAN, question, known, new Span(from, to))
        .query(
            (row, number) ->
                spanOf(
                    question,
                    row.getObject("first", LocalDate.class),
                    row.getObject("last", LocalDate.class)))
        .single();
  }

  private static Optional<Span> spanOf(
      SeriesQuestion question, @Nullable LocalDate first, @Nullable LocalDate last) {
    if (first == null || last == null) {
      return Optional.empty();
    }
    LocalDate from = Objects.requireNonNullElse(question.from(), first);
    LocalDate to = Objects.requireNonNullElse(question.to(), last);
    return Optional.of(new Span(from, to.isBefore(from) ? from : to));
  }

  private JdbcClient.StatementSpec asked(
      String sql, SeriesQuestion question, Known known, Span span) {
    JdbcClient.StatementSpec asked =
        jdbc.sql(sql.formatted(counted(question)))
            .param("position", known.position())
            .param("from", span.first())
            .param("to", span.last());
    if (question.relationship() != null) {
      asked.param("relationship", question.relationship().toString());
    }
    return question.actors().isEmpty()
        ? asked
        : asked.param(
            "actors", question.actors().stream().map(ActorId::value).toArray(String[]::new));
  }

  private static String counted(SeriesQuestion question) {
    boolean byActor = question.unit() == SeriesQuestion.Unit.ACTOR;
    String sql =
        switch (question.unit()) {
          case DYAD -> DYADS;
          case DIRECTED_DYAD -> DIRECTED;
          case ACTOR -> ACTORS;
        };
    if (question.relationship() != null) {
      sql += byActor ? IN_PAIR : " and r.id = :relationship";
    }
    if (!question.actors().isEmpty()) {
      sql +=
          byActor
              ? " and x.actors && :actors::text[] and actor = any(:actors)"
              : " and (r.first = any(:actors) or r.second = any(:actors))";
    }
    return sql;
  }
}
