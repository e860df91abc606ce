package org.chancery.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.chancery.eventlog.EventLog;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;

/** The questions that look over many relationships, or over many months, at once. */
public class Surveys {
  private final EventLog log;
  private final Actors actors;
  private final FactQueries facts;
  private final ActQueries acts;
  private final RelationshipQueries relationships;
  private final SeriesQueries series;

  Surveys(
      EventLog log,
      Actors actors,
      FactQueries facts,
      ActQueries acts,
      RelationshipQueries relationships,
      SeriesQueries series) {
    this.log = log;
    this.actors = actors;
    this.facts = facts;
    this.acts = acts;
    this.relationships = relationships;
    this.series = series;
  }

  /**
   * Relationships in a line each, as of a day, by id.
   *
   * @param after the last one of the page before
   */
  public List<RelationshipLine> relationshipsOf(
      RelationshipFilter filter,
      LocalDate day,
      Known known,
      @Nullable RelationshipId after,
      int limit) {
    List<RelationshipId> ids = relationships.pageOf(filter, after, limit, known);
    Map<String, ActTotals> totals = acts.totalsOf(ids, day, known);
    Map<String, List<Fact>> factsOf =
        facts.factsOf(ids, filter.topic(), day, known, actors.namesOn(day));
    Map<Long, Instant> recorded =
        log.instantsOf(totals.values().stream().map(ActTotals::lastPosition).toList());
    return ids.stream().map(id -> line(id, totals.get(id.toString()), factsOf, recorded)).toList();
  }

  private static RelationshipLine line(
      RelationshipId id,
      ActTotals totals,
      Map<String, List<Fact>> facts,
      Map<Long, Instant> recorded) {
    List<KindCount> counts = totals.counts();
    return new RelationshipLine(
        id,
        totals.coverage(LocalDate.ofInstant(recorded.get(totals.lastPosition()), ZoneOffset.UTC)),
        facts.getOrDefault(id.toString(), List.of()),
        counts.stream().mapToLong(KindCount::certain).sum(),
        counts.stream().mapToLong(KindCount::possible).sum(),
        totals.indicators());
  }

  /** Counts by unit and bucket, as known at a point. */
  public List<SeriesRow> seriesOf(SeriesQuestion question, Known known) {
    return series.rowsOf(question, known);
  }
}
