package org.chancery.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Every way in which the vague dates of some acts could have fallen up to a day. A world gives each
 * act one day of its bounds, or none so far; an act without a latest day may stay away for ever.
 *
 * <p>The recorder's order is believed: of two acts with equal bounds the lower never falls later.
 * The grain is the day, so two acts on one day may have come in either order, except that, as the
 * rules of certainty have it, the last day of one is before the first of another even when they are
 * the same day, and that acts of one and the same certain day came in the order of their positions.
 */
final class Worlds {
  private final List<KnownEffect> acts;
  private final LocalDate horizon;
  private final LocalDate[] fell;
  private final Set<KnownEffect> last = new HashSet<>();
  private boolean mayBeEmpty;

  private Worlds(List<KnownEffect> acts, LocalDate horizon) {
    this.acts = acts;
    this.horizon = horizon;
    this.fell = new LocalDate[acts.size()];
    fall(0);
  }

  static Worlds upTo(LocalDate day, List<KnownEffect> acts) {
    return new Worlds(acts, day);
  }

  /** The acts that, in some world, are the last to have happened by the end of the day. */
  Set<KnownEffect> last() {
    return last;
  }

  /** Whether there is a world in which nothing has happened by then. */
  boolean mayBeEmpty() {
    return mayBeEmpty;
  }

  private void fall(int next) {
    if (next == acts.size()) {
      note();
      return;
    }
    LocalDate latest = acts.get(next).start().latest();
    LocalDate later = horizon.plusDays(1);
    LocalDate end = latest.isBefore(later) ? latest : later;
    LocalDate from = acts.get(next).start().earliest();
    for (LocalDate day = from.isBefore(later) ? from : later;
        !day.isAfter(end);
        day = day.plusDays(1)) {
      fell[next] = day;
      if (recorderAgrees(next)) {
        fall(next + 1);
      }
    }
  }

  private boolean recorderAgrees(int placed) {
    return IntStream.range(0, placed)
        .filter(other -> acts.get(other).start().equals(acts.get(placed).start()))
        .allMatch(
            other -> {
              int given = Integer.compare(acts.get(other).order(), acts.get(placed).order());
              int fallen = fell[other].compareTo(fell[placed]);
              return given == 0 || fallen == 0 || given < 0 == fallen < 0;
            });
  }

  private void note() {
    LocalDate end =
        Arrays.stream(fell)
            .filter(day -> !day.isAfter(horizon))
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    mayBeEmpty |= end.equals(LocalDate.MIN);
    List<KnownEffect> onThatDay =
        IntStream.range(0, fell.length)
            .filter(act -> fell[act].equals(end))
            .mapToObj(acts::get)
            .toList();
    onThatDay.stream()
        .filter(act -> onThatDay.stream().noneMatch(other -> cameFirst(act, other)))
        .forEach(last::add);
  }

  /** Whether it is settled that, of two acts on the same day, this one came first. */
  private static boolean cameFirst(KnownEffect act, KnownEffect other) {
    if (!act.start().equals(other.start())) {
      return !act.start().latest().isAfter(other.start().earliest());
    }
    boolean oneDay = act.start().earliest().equals(act.start().latest());
    return act.order() < other.order()
        || oneDay && act.order() == other.order() && act.position() < other.position();
  }
}
