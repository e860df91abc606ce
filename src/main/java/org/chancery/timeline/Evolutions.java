package org.chancery.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.chancery.relationship.RelationshipId;

/** Compares the account of one day before and after every event that may have changed it. */
final class Evolutions {
  /** How many accounts of the day are compared for one page. */
  private static final int MOST_COMPARED = 2000;

  private final EvolutionQueries positions;
  private final RecordQueries records;

  Evolutions(EvolutionQueries positions, RecordQueries records) {
    this.positions = positions;
    this.records = records;
  }

  /**
   * A page of steps.
   *
   * @param stateAt the account of the day as known at a position
   * @param after where the page before ended
   */
  Evolution pageOf(
      RelationshipId relationship,
      LocalDate day,
      LongFunction<RelationshipState> stateAt,
      long after,
      long to,
      int limit) {
    List<Long> candidates = positions.positionsAfter(after, to, relationship, day, MOST_COMPARED);
    List<EvolutionStep> steps = new ArrayList<>();
    RelationshipState before = stateAt.apply(after);
    long reached = after;
    for (long position : candidates) {
      if (steps.size() == limit) {
        return new Evolution(steps, reached, true);
      }
      RelationshipState now = stateAt.apply(position);
      step(before, now, position).filter(EvolutionStep::isOne).ifPresent(steps::add);
      before = now;
      reached = position;
    }
    boolean more = candidates.size() == MOST_COMPARED;
    return new Evolution(steps, more ? reached : to, more);
  }

  private Optional<EvolutionStep> step(
      RelationshipState before, RelationshipState now, long position) {
    return records
        .madeAt(position)
        .map(
            told ->
                new EvolutionStep(
                    told,
                    facts(before.facts(), now.facts(), told.id()),
                    Differences.counts(before.counts(), now.counts()),
                    latest(before.latest(), now.latest()),
                    before.indicators().equals(now.indicators())
                        ? null
                        : new EvolutionStep.ChangeOfIndicators(
                            before.indicators(), now.indicators())));
  }

  private static List<ChangeOfFact> facts(List<Fact> before, List<Fact> now, String record) {
    return Pairing.of(before, now, Fact::id).stream()
        .flatMap(pair -> ChangeOfFact.retold(pair.before(), pair.after(), List.of(record)).stream())
        .toList();
  }

  private static List<EvolutionStep.ChangeOfLatest> latest(
      List<LatestAct> before, List<LatestAct> now) {
    return Pairing.of(before, now, act -> act.kind() + " " + act.direction()).stream()
        .filter(pair -> !Objects.equals(pair.before(), pair.after()))
        .map(
            pair -> {
              LatestAct either = pair.either();
              return new EvolutionStep.ChangeOfLatest(
                  either.kind(), either.direction(), pair.before(), pair.after());
            })
        .toList();
  }
}
