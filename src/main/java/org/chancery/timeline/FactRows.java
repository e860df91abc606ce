package org.chancery.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.relationship.FactKey;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The tables of facts: effects, where a fact shows, and its intervals. A field that is touched is
 * folded anew at every position that touches it; only intervals that differ are closed and opened.
 */
class FactRows {
  private final EffectTable effects;
  private final IntervalTable intervals;
  private final Showings showings;

  FactRows(JdbcOperations jdbc) {
    this.effects = new EffectTable(jdbc);
    this.intervals = new IntervalTable(jdbc);
    this.showings = new Showings(jdbc);
  }

  /** One field of one fact. */
  record Field(FactKey fact, String name) {
    static Field of(KnownEffect effect) {
      return new Field(effect.fact(), effect.field());
    }
  }

  /** Rows of {@code fact_interval} that come or go at a position. */
  record Opened(FactInterval interval, long opened, long closed) {}

  void write(List<Change> changes) {
    RowMoves<EffectRow> moves = RowMoves.of(changes, Version::effects);
    Set<FactKey> touched =
        Stream.concat(
                moves.come().stream().map(RowMoves.Come::row),
                moves.gone().stream().map(RowMoves.Gone::row))
            .map(row -> row.effect().fact())
            .collect(Collectors.toSet());
    if (!touched.isEmpty()) {
      writeIntervals(changes, touched);
      effects.write(moves);
    }
    showings.write(changes);
  }

  /** What does not move a fact, such as the correction of a note, leaves its history unread. */
  private void writeIntervals(List<Change> changes, Set<FactKey> touched) {
    Map<Field, List<KnownEffect>> known = byField(effects.current(touched));
    Map<Field, Map<FactInterval, Long>> open = new LinkedHashMap<>();
    intervals
        .current(touched)
        .forEach(
            row ->
                open.computeIfAbsent(Field.of(row.interval().act()), field -> new LinkedHashMap<>())
                    .put(row.interval(), row.opened()));
    List<Opened> closed = new ArrayList<>();
    for (Change change : changes) {
      for (Field field : move(change, known)) {
        refold(
            known.getOrDefault(field, List.of()),
            change.position(),
            open.computeIfAbsent(field, none -> new LinkedHashMap<>()),
            closed);
      }
    }
    intervals.write(touchedRows(open), closed, changes.getFirst().position());
  }

  /** Takes out what a change takes, puts in what it brings, and tells the fields it touches. */
  private static Set<Field> move(Change change, Map<Field, List<KnownEffect>> known) {
    Set<Field> moved = new LinkedHashSet<>();
    for (EffectRow row : change.gone(Version::effects)) {
      Field field = Field.of(row.effect());
      known.getOrDefault(field, List.of()).remove(row.effect());
      moved.add(field);
    }
    for (EffectRow row : change.come(Version::effects)) {
      Field field = Field.of(row.effect());
      known.computeIfAbsent(field, none -> new ArrayList<>()).add(row.effect());
      moved.add(field);
    }
    return moved;
  }

  private static void refold(
      Collection<KnownEffect> acts,
      long position,
      Map<FactInterval, Long> open,
      List<Opened> closed) {
    Set<FactInterval> now = new HashSet<>(FactIntervals.of(acts));
    open.entrySet()
        .removeIf(
            row -> {
              boolean gone = !now.contains(row.getKey());
              if (gone) {
                closed.add(new Opened(row.getKey(), row.getValue(), position));
              }
              return gone;
            });
    now.forEach(interval -> open.putIfAbsent(interval, position));
  }

  private static Map<Field, List<KnownEffect>> byField(List<KnownEffect> effects) {
    return effects.stream()
        .collect(
            Collectors.groupingBy(
                Field::of, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
  }

  private static List<Opened> touchedRows(Map<Field, Map<FactInterval, Long>> open) {
    return open.values().stream()
        .flatMap(rows -> rows.entrySet().stream())
        .map(row -> new Opened(row.getKey(), row.getValue(), Long.MAX_VALUE))
        .toList();
  }
}
