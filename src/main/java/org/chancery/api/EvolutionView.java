package org.chancery.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.timeline.Difference;
import org.chancery.timeline.EvolutionStep;
import org.chancery.timeline.RecordView;
import org.jspecify.annotations.Nullable;

/**
 * How the account of one day changed, as it is answered.
 *
 * @param position up to which the log is told
 */
record EvolutionView(
    StateView.Pair relationship,
    StateView.Resolved<LocalDate> asOf,
    StateView.Resolved<@Nullable Instant> knownFrom,
    StateView.Resolved<@Nullable Instant> knownTo,
    long position,
    String edition,
    List<Notice> notices,
    List<KnowledgeStep> steps,
    @Nullable String next) {

  /**
   * An event after which the day was told otherwise.
   *
   * @param position of the event
   * @param knownFrom when it became known
   * @param event its name in the log
   * @param reason why, where it amends a record
   * @param changes what is told otherwise of facts
   * @param indicators before and after; null when they are the same
   */
  record KnowledgeStep(
      long position,
      Instant knownFrom,
      String event,
      String record,
      int version,
      String headline,
      String recordedBy,
      @Nullable String reason,
      @Nullable String publisherKnownAt,
      List<DifferenceView.FactChange> changes,
      List<Difference.ChangeOfCount> counts,
      List<EvolutionStep.ChangeOfLatest> latest,
      EvolutionStep.@Nullable ChangeOfIndicators indicators) {
    static KnowledgeStep of(EvolutionStep step) {
      RecordView told = step.told();
      return new KnowledgeStep(
          told.position(),
          told.knownFrom(),
          told.event(),
          told.id(),
          told.version(),
          told.headline(),
          told.by(),
          told.reason(),
          told.publisherKnownAt(),
          step.facts().stream().map(DifferenceView.FactChange::of).toList(),
          step.counts(),
          step.latest(),
          step.indicators());
    }
  }
}
