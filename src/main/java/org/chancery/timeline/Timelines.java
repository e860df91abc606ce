package org.chancery.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.eventlog.EventLog;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.AsOf;
import org.chancery.time.Bounds;
import org.chancery.time.KnownAt;
import org.jspecify.annotations.Nullable;

/** The questions that can be asked of relationships, and their answers. */
public class Timelines {
  private final Clock clock;
  private final Knowledge knowledge;
  private final EventLog log;
  private final Actors actors;
  private final FactQueries facts;
  private final ActQueries acts;
  private final RecordQueries records;
  private final Differences differences;
  private final WarningQueries warnings;
  private final Explanations explanations;
  private final HistoryQueries histories;
  private final Steps steps;
  private final Evolutions evolutions;
  private final FlagQueries flags;

  Timelines(
      Clock clock,
      Knowledge knowledge,
      EventLog log,
      Actors actors,
      FactQueries facts,
      ActQueries acts,
      RecordQueries records,
      Differences differences,
      WarningQueries warnings,
      Explanations explanations,
      HistoryQueries histories,
      Steps steps,
      Evolutions evolutions,
      FlagQueries flags) {
    this.clock = clock;
    this.knowledge = knowledge;
    this.log = log;
    this.actors = actors;
    this.facts = facts;
    this.acts = acts;
    this.records = records;
    this.differences = differences;
    this.warnings = warnings;
    this.explanations = explanations;
    this.histories = histories;
    this.steps = steps;
    this.evolutions = evolutions;
    this.flags = flags;
  }

  /**
   * The closed point of knowledge that a question means, once the read model has reached it.
   *
   * @param asked the latest when absent
   * @throws Unanswerable.NotYetKnown when it lies in the future
   * @throws Unanswerable.Behind when the read model does not reach it in time
   */
  public Known known(@Nullable KnownAt asked) {
    return knowledge.at(asked);
  }

  /**
   * The day that a question means, as known at a point.
   *
   * @param asked the day of that point when absent
   * @throws Unanswerable.UnknownAnchor when it names a record that is not known there
   */
  public LocalDate day(@Nullable AsOf asked, Known known) {
    return switch (asked) {
      case null -> known.day().orElseGet(() -> LocalDate.now(clock));
      case AsOf.Day(LocalDate day) -> day;
      case AsOf.After(String record) -> end(record, known);
      case AsOf.Before(String record) -> dayBefore(record, known);
    };
  }

  private LocalDate dayBefore(String record, Known known) {
    LocalDate start = span(record, known).earliest();
    if (start.equals(LocalDate.MIN)) {
      throw new Unanswerable.UnknownAnchor();
    }
    return start.minusDays(1);
  }

  private LocalDate end(String record, Known known) {
    LocalDate end = span(record, known).latest();
    if (end.equals(LocalDate.MAX)) {
      throw new Unanswerable.UnknownAnchor();
    }
    return end;
  }

  private Bounds span(String record, Known known) {
    return records.spanOf(record, known).orElseThrow(Unanswerable.UnknownAnchor::new);
  }

  /** The state of a relationship at the end of a day, as known at a point. */
  public RelationshipState stateOf(RelationshipId relationship, LocalDate day, Known known) {
    ActTotals totals = acts.totalsOf(relationship, day, known);
    return new RelationshipState(
        relationship,
        day,
        known,
        coverage(totals),
        facts.factsOf(relationship, day, known, actors.namesOn(day)),
        acts.latestOf(relationship, day, known),
        totals.counts(),
        totals.indicators());
  }

  /** What the records of a relationship reach over. */
  public Coverage coverageOf(RelationshipId relationship, Known known) {
    return coverage(acts.totalsOf(relationship, LocalDate.now(clock), known));
  }

  private Coverage coverage(ActTotals totals) {
    return totals.coverage(
        log.stampOf(totals.lastPosition())
            .map(stamp -> LocalDate.ofInstant(stamp.instant(), ZoneOffset.UTC))
            .orElse(null));
  }

  /**
   * What differs between a day as known at one point and another day as known at another.
   *
   * @param from the first day, and {@code knownFrom} what was known then
   * @param to the second day, and {@code knownTo} what was known then
   */
  public Difference differenceOf(
      RelationshipId relationship, LocalDate from, Known knownFrom, LocalDate to, Known knownTo) {
    RelationshipState before = stateOf(relationship, from, knownFrom);
    RelationshipState relearned =
        knownFrom.equals(knownTo) ? before : stateOf(relationship, from, knownTo);
    RelationshipState after = stateOf(relationship, to, knownTo);
    return new Difference(
        before,
        after,
        differences.between(before, relearned),
        differences.between(relearned, after),
        differences.between(before, after));
  }

  /**
   * The records behind the facts of a state: those that brought their values, and those that
   * confirmed them later. By fact, newest first.
   */
  public Map<FactKey, List<BehindFact>> explained(RelationshipState state, Collection<Fact> facts) {
    return explanations.of(state, facts);
  }

  /**
   * How the world went, as told at one point: a page of acts in the order of the world.
   *
   * @param reaching whether acts are listed that bear on other relationships only, and change a
   *     fact that shows in the one asked for
   * @param after where the page before ended; the beginning when absent
   * @param newestFirst whether the order is turned round
   */
  public History historyOf(
      ActFilter filter,
      boolean reaching,
      @Nullable Place after,
      boolean newestFirst,
      int limit,
      Known known) {
    return histories.pageOf(filter, reaching, after, newestFirst, limit, known);
  }

  /** What some acts changed in the state of a relationship, or anywhere; by record. */
  public Map<String, List<Step>> stepsOf(
      List<ListedAct> acts, @Nullable RelationshipId relationship, Known known) {
    return steps.of(acts, relationship, known);
  }

  /**
   * How the account of one day changed: a page of the events that changed it, in the order of the
   * log.
   *
   * @param after the position after which steps are told
   * @param known up to where they are told
   */
  public Evolution evolutionOf(
      RelationshipId relationship, LocalDate day, long after, Known known, int limit) {
    return evolutions.pageOf(
        relationship,
        day,
        position -> stateOf(relationship, day, new Known(null, position)),
        after,
        known.position(),
        limit);
  }

  /** A page of the versions of a record, from its first telling on, as known at a point. */
  public List<RecordView> versionsOf(String record, int after, int limit, Known known) {
    return records.versionsOf(record, after, limit, known);
  }

  /** What the reader of a record should know of the records that it rests on or names. */
  public List<Flag> flagsOf(RecordView record, Known known) {
    return flags.of(record, known);
  }

  /** A record as known at a point. */
  public Optional<RecordView> recordOf(String record, Known known) {
    return recordsOf(List.of(record), known).stream().findFirst();
  }

  /** Several records as known at a point, by id. */
  public List<RecordView> recordsOf(Collection<String> ids, Known known) {
    return records.recordsOf(ids, known);
  }

  /** Waits until a position is part of the answers; whether it came in that time. */
  public boolean awaits(long position, Duration atMost) {
    return knowledge.awaits(position, atMost);
  }

  /** What the recorder of a record may want to look at again, as known at its position. */
  public List<Warning> warningsOf(String record, long position) {
    return recordOf(record, new Known(null, position)).map(warnings::about).orElse(List.of());
  }
}
