package org.chancery.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of one field of a fact on a day, by the order and certainty rules alone. It is the
 * specification: everything that answers faster must answer the same.
 */
final class FactFold {
  private final String field;
  private final List<KnownEffect> acts;

  FactFold(String field, Collection<KnownEffect> effects) {
    this.field = field;
    this.acts = effects.stream().sorted(KnownEffect.WORLD_ORDER).toList();
  }

  /** What the field is at the end of that day. */
  FieldState on(LocalDate day) {
    @Nullable KnownEffect leader = leaderOn(day);
    @Nullable Object value = leader == null ? null : leader.value();
    List<KnownEffect> alternatives =
        acts.stream()
            .filter(act -> act.start().possiblyBy(day))
            .filter(act -> act != leader && !Objects.equals(act.value(), value))
            .filter(act -> !overtakenBy(day, act))
            .toList();
    if (leader == null || value == null) {
      return new FieldState(field, null, firstValueAfter(day), alternatives);
    }
    return new FieldState(field, runOn(day).getFirst(), until(leaders(), leader), alternatives);
  }

  /** The acts that had led one after another with the value of that day, the first one first. */
  List<KnownEffect> runOn(LocalDate day) {
    @Nullable KnownEffect leader = leaderOn(day);
    if (leader == null || leader.value() == null) {
      return List.of();
    }
    List<KnownEffect> leaders = leaders();
    int last = leaders.indexOf(leader);
    int first = last;
    while (first > 0 && Objects.equals(leader.value(), leaders.get(first - 1).value())) {
      first--;
    }
    return leaders.subList(first, last + 1);
  }

  private static LocalDate until(List<KnownEffect> leaders, KnownEffect leader) {
    return leaders.subList(leaders.indexOf(leader), leaders.size()).stream()
        .filter(later -> !Objects.equals(later.value(), leader.value()))
        .map(later -> later.start().latest())
        .findFirst()
        .orElse(LocalDate.MAX);
  }

  private LocalDate firstValueAfter(LocalDate day) {
    return leaders().stream()
        .filter(act -> act.value() != null && act.start().latest().isAfter(day))
        .map(act -> act.start().latest())
        .findFirst()
        .orElse(LocalDate.MAX);
  }

  /** The last act of the order that has certainly happened. */
  private @Nullable KnownEffect leaderOn(LocalDate day) {
    @Nullable KnownEffect last = null;
    for (KnownEffect act : acts) {
      if (act.start().certainlyBy(day)) {
        last = act;
      }
    }
    return last;
  }

  /** Whether it certainly came before one that has certainly happened. */
  private boolean overtakenBy(LocalDate day, KnownEffect act) {
    return acts.stream()
        .anyMatch(later -> later.start().certainlyBy(day) && act.certainlyBefore(later));
  }

  /** Every act that leads on some day, in the order of their days. */
  private List<KnownEffect> leaders() {
    List<KnownEffect> leaders = new ArrayList<>();
    for (KnownEffect act : acts) {
      boolean mayNeverHappen = act.start().latest().equals(LocalDate.MAX);
      if (!mayNeverHappen && leaderOn(act.start().latest()) == act) {
        leaders.add(act);
      }
    }
    return leaders;
  }
}
