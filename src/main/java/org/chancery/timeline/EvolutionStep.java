package org.chancery.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event after which a day was told otherwise than before.
 *
 * @param told the version of a record that the event made
 * @param facts what is told otherwise of facts
 * @param counts what is counted otherwise
 * @param latest which acts are the last of their kind and direction otherwise
 * @param indicators those before and after; absent when they are the same
 */
public record EvolutionStep(
    RecordView told,
    List<ChangeOfFact> facts,
    List<Difference.ChangeOfCount> counts,
    List<ChangeOfLatest> latest,
    @Nullable ChangeOfIndicators indicators) {

  /** The last act of a kind and direction, before and after; absent where there is none. */
  public record ChangeOfLatest(
      String kind,
      @Nullable String direction,
      @Nullable LatestAct before,
      @Nullable LatestAct after) {}

  /** The indicators before and after. */
  public record ChangeOfIndicators(Indicators before, Indicators after) {}

  /** Whether the day was told otherwise at all. */
  boolean isOne() {
    return indicators != null || !facts.isEmpty() || !counts.isEmpty() || !latest.isEmpty();
  }
}
