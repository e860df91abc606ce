package org.chancery.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The days on which actors take positions in facts: the value of such a fact lasts until the next
 * of them, whoever takes it.
 */
record PositionsToCome(Map<FactKey, NavigableSet<LocalDate>> days) {

  /** What is known on a day of the positions that nobody has taken yet. */
  FieldState stateOf(FactKey fact, LocalDate day) {
    @Nullable LocalDate next = days.getOrDefault(fact, new TreeSet<>()).higher(day);
    return new FieldState(
        Topic.POSITION, null, Objects.requireNonNullElse(next, LocalDate.MAX), List.of());
  }
}
