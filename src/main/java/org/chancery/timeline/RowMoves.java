package org.chancery.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that come into a table and go out of it over a batch, each with the position of the
 * event that brings or takes it.
 */
final class RowMoves<R> {
  private final Map<R, Long> opened = new LinkedHashMap<>();
  private final List<Come<R>> passing = new ArrayList<>();
  private final List<Gone<R>> gone = new ArrayList<>();

  /** A row that comes; it holds until it is closed, at the latest at the end of all positions. */
  record Come<R>(R row, long opened, long closed) {}

  /** A row from before the batch that goes. */
  record Gone<R>(R row, long closed) {}

  static <R> RowMoves<R> of(List<Change> changes, Function<Version, Stream<R>> rows) {
    RowMoves<R> moves = new RowMoves<>();
    for (Change change : changes) {
      change.gone(rows).forEach(row -> moves.close(row, change.position()));
      change.come(rows).forEach(row -> moves.open(row, change.position()));
    }
    return moves;
  }

  private void open(R row, long position) {
    opened.put(row, position);
  }

  private void close(R row, long position) {
    @Nullable Long since = opened.remove(row);
    if (since == null) {
      gone.add(new Gone<>(row, position));
    } else {
      passing.add(new Come<>(row, since, position));
    }
  }

  List<Come<R>> come() {
    return Stream.concat(
            passing.stream(),
            opened.entrySet().stream()
                .map(row -> new Come<>(row.getKey(), row.getValue(), Long.MAX_VALUE)))
        .toList();
  }

  List<Gone<R>> gone() {
    return gone;
  }
}
