package org.chancery.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All days of one field of a fact at once: the intervals from which {@link FactFold} could be read
 * off for any day. One pass over the acts in world order.
 */
final class FactIntervals {
  private final List<KnownEffect> acts;
  private final LocalDate[] certainFrom;
  private final List<FactInterval> found = new ArrayList<>();

  private FactIntervals(Collection<KnownEffect> effects) {
    this.acts = effects.stream().sorted(KnownEffect.WORLD_ORDER).toList();
    this.certainFrom = certainFrom(acts);
  }

  static List<FactInterval> of(Collection<KnownEffect> effects) {
    FactIntervals intervals = new FactIntervals(effects);
    intervals.addCertain();
    intervals.addPossible();
    return intervals.found;
  }

  private void addCertain() {
    @Nullable KnownEffect run = null;
    for (int i = 0; i < acts.size(); i++) {
      KnownEffect act = acts.get(i);
      if (!leads(i)) {
        continue;
      }
      if (run != null && Objects.equals(run.value(), act.value())) {
        continue;
      }
      add(run, act.start().latest());
      run = act;
    }
    add(run, LocalDate.MAX);
  }

  private void add(@Nullable KnownEffect run, LocalDate until) {
    if (run != null && run.value() != null) {
      found.add(new FactInterval(run, true, run.start().latest(), until));
    }
  }

  private void addPossible() {
    for (int i = 0; i < acts.size(); i++) {
      KnownEffect act = acts.get(i);
      LocalDate until = certainlyOver(i);
      if (leads(i)) {
        addPossible(act, act.start().earliest(), act.start().latest());
        addPossible(act, certainFrom[i + 1], until);
      } else {
        addPossible(act, act.start().earliest(), until);
      }
    }
  }

  private void addPossible(KnownEffect act, LocalDate from, LocalDate until) {
    if (from.isBefore(until)) {
      found.add(new FactInterval(act, false, from, until));
    }
  }

  /** For each place of the order, the first day on which an act from there on is certain. */
  private static LocalDate[] certainFrom(List<KnownEffect> acts) {
    LocalDate[] first = new LocalDate[acts.size() + 1];
    first[acts.size()] = LocalDate.MAX;
    for (int i = acts.size() - 1; i >= 0; i--) {
      LocalDate certain = acts.get(i).start().latest();
      first[i] = certain.isBefore(first[i + 1]) ? certain : first[i + 1];
    }
    return first;
  }

  /** Whether an act is, for some days, the last of the order that has certainly happened. */
  private boolean leads(int place) {
    return acts.get(place).start().latest().isBefore(certainFrom[place + 1]);
  }

  /** The first day on which an act certainly after this one has certainly happened. */
  private LocalDate certainlyOver(int place) {
    KnownEffect act = acts.get(place);
    for (int i = place + 1; i < acts.size() && acts.get(i).start().equals(act.start()); i++) {
      if (act.certainlyBefore(acts.get(i))) {
        return act.start().latest();
      }
    }
    return certainFrom[firstStartingFrom(act.start().latest(), place + 1)];
  }

  /** The first place, from that one on, whose act starts on that day or later for certain. */
  private int firstStartingFrom(LocalDate day, int from) {
    int low = from;
    int high = acts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (acts.get(middle).start().earliest().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
