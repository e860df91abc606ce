package org.chancery.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a relationship: first what was learned of the earlier day,
 * then what happened until the later one, and both together.
 *
 * @param from the state at the first day as first known
 * @param to the state at the second day as later known
 * @param learned from one knowledge to the other, at the first day
 * @param happened from the first day to the second, at the later knowledge
 * @param net from one state to the other
 */
public record Difference(
    RelationshipState from, RelationshipState to, Leg learned, Leg happened, Leg net) {

  /** What differs between two states. */
  public record Leg(List<ChangeOfFact> facts, List<ChangeOfCount> counts) {}

  /** How the number of acts of one kind differs; absent where there were none. */
  public record ChangeOfCount(String kind, @Nullable KindCount before, @Nullable KindCount after) {}
}
