package org.chancery.timeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;

/**
 * How a fact differs between two points.
 *
 * @param before what it was; absent when it was not listed
 * @param after what it is; absent when it is no longer listed
 * @param records the records that make the difference, newest first
 */
public record ChangeOfFact(
    FactKey id,
    String label,
    What change,
    @Nullable Fact before,
    @Nullable Fact after,
    List<String> records) {

  /** In what way; retold is what only its name, or the records behind it, differ in. */
  public enum What implements Word {
    BEGUN,
    ENDED,
    SETTLED,
    CHANGED,
    REDATED,
    BECOME_CERTAIN,
    BECOME_UNCERTAIN,
    RETOLD
  }

  /** The change from one to the other; none when an answer would say the same of both. */
  static Optional<ChangeOfFact> between(
      @Nullable Fact before, @Nullable Fact after, List<String> records) {
    Fact shown = Objects.requireNonNull(after == null ? before : after);
    return what(before, after)
        .map(what -> new ChangeOfFact(shown.id(), shown.label(), what, before, after, records));
  }

  /** The same, where another name or other records behind the same value are a change too. */
  static Optional<ChangeOfFact> retold(
      @Nullable Fact before, @Nullable Fact after, List<String> records) {
    return between(before, after, records)
        .or(
            () -> {
              Fact shown = Objects.requireNonNull(after);
              return shown
                      .regardlessOfUntil()
                      .equals(Objects.requireNonNull(before).regardlessOfUntil())
                  ? Optional.empty()
                  : Optional.of(
                      new ChangeOfFact(
                          shown.id(), shown.label(), What.RETOLD, before, after, records));
            });
  }

  private static Optional<What> what(@Nullable Fact before, @Nullable Fact after) {
    if (before == null) {
      return Optional.of(What.BEGUN);
    }
    if (after == null) {
      return Optional.of(What.ENDED);
    }
    if (!before.value().equals(after.value())) {
      boolean settles = after.settled() && !before.settled();
      return Optional.of(settles ? What.SETTLED : What.CHANGED);
    }
    if (before.timing() != after.timing()) {
      boolean certain = after.timing() == Timing.CERTAIN;
      return Optional.of(certain ? What.BECOME_CERTAIN : What.BECOME_UNCERTAIN);
    }
    if (!Objects.equals(before.since(), after.since())) {
      return Optional.of(What.REDATED);
    }
    return before.alternatives().equals(after.alternatives())
        ? Optional.empty()
        : Optional.of(What.CHANGED);
  }
}
