package org.chancery.timeline;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.record.RecordAmended;
import org.chancery.relationship.FactKey;
import org.jspecify.annotations.Nullable;

/**
 * One event that changes what is held of a record.
 *
 * @param before absent for the event that first told the act
 */
record Change(StoredEvent<?> stored, @Nullable Version before, Version after) {
  long position() {
    return stored.position();
  }

  String record() {
    return after.record();
  }

  /** Why it was done. */
  @Nullable String reason() {
    return stored.event() instanceof RecordAmended amended ? amended.reason() : null;
  }

  /** What it takes out of a table. */
  <R> List<R> gone(Function<Version, Stream<R>> rows) {
    return before == null ? List.of() : without(rows.apply(before), rows.apply(after));
  }

  /** What it puts into a table. */
  <R> List<R> come(Function<Version, Stream<R>> rows) {
    return before == null
        ? rows.apply(after).toList()
        : without(rows.apply(after), rows.apply(before));
  }

  private static <R> List<R> without(Stream<R> some, Stream<R> others) {
    Set<R> kept = others.collect(Collectors.toSet());
    return some.filter(row -> !kept.contains(row)).toList();
  }

  /** Whether facts go on showing where they did, and acts reach where they did. */
  boolean leavesTheirPlace() {
    return Stream.of(gone(Version::reaching), come(Version::reaching)).allMatch(List::isEmpty);
  }

  /** The facts that it touches, as they were and as they are. */
  Set<FactKey> facts() {
    return Stream.concat(Stream.ofNullable(before), Stream.of(after))
        .flatMap(Version::effects)
        .map(row -> row.effect().fact())
        .collect(Collectors.toSet());
  }
}
