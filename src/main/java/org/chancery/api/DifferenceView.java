package org.chancery.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.timeline.ChangeOfFact;
import org.chancery.timeline.Difference;
import org.chancery.timeline.Edition;
import org.chancery.timeline.Fact;
import org.chancery.timeline.RelationshipState;
import org.jspecify.annotations.Nullable;

/** What differs between two points of either clock, as it is answered. */
record DifferenceView(
    StateView.Pair relationship,
    Point from,
    Point to,
    String edition,
    List<Notice> notices,
    List<FactChange> changes,
    List<Difference.ChangeOfCount> counts,
    Leg learned,
    Leg happened,
    List<Object> assessments) {

  /** One of the two points, on both clocks. */
  record Point(
      StateView.Resolved<LocalDate> asOf,
      StateView.Resolved<@Nullable Instant> knownAt,
      long position) {
    static Point of(RelationshipState state, @Nullable String asOf, @Nullable String knownAt) {
      return new Point(
          new StateView.Resolved<>(asOf, state.day()),
          new StateView.Resolved<>(knownAt, state.known().instant()),
          state.known().position());
    }
  }

  /** How one fact differs. */
  record FactChange(
      String topic,
      String key,
      String label,
      ChangeOfFact.What change,
      StateView.@Nullable FactView before,
      StateView.@Nullable FactView after,
      List<String> records) {
    static FactChange of(ChangeOfFact change) {
      return new FactChange(
          change.id().topic().word(),
          change.id().key(),
          change.label(),
          change.change(),
          view(change.before()),
          view(change.after()),
          change.records());
    }

    private static StateView.@Nullable FactView view(@Nullable Fact fact) {
      return fact == null ? null : StateView.FactView.of(fact, Map.of());
    }
  }

  /** What differs along one clock. */
  record Leg(List<FactChange> changes, List<Difference.ChangeOfCount> counts) {
    static Leg of(Difference.Leg leg) {
      return new Leg(leg.facts().stream().map(FactChange::of).toList(), leg.counts());
    }
  }

  static DifferenceView of(
      Difference difference, StateView.Pair pair, Point from, Point to, List<Notice> notices) {
    Leg net = Leg.of(difference.net());
    return new DifferenceView(
        pair,
        from,
        to,
        Edition.CURRENT,
        notices,
        net.changes(),
        net.counts(),
        Leg.of(difference.learned()),
        Leg.of(difference.happened()),
        List.of());
  }
}
