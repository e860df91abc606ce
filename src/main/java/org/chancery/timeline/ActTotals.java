package org.chancery.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the acts of a relationship come to, added up from one row for every kind and code. */
record ActTotals(Codebook codebook, List<Row> rows) {

  /**
   * The acts of one kind and code.
   *
   * @param cameo absent for acts that no code fits
   * @param thisYear those that passed between the sides in the twelve months to the day
   */
  record Row(
      String kind,
      @Nullable String cameo,
      long records,
      long certain,
      long possible,
      long thisYear,
      @Nullable LocalDate firstAct,
      @Nullable LocalDate lastAct,
      long lastPosition) {}

  List<KindCount> counts() {
    Map<String, List<Row>> byKind =
        rows.stream().collect(Collectors.groupingBy(Row::kind, TreeMap::new, Collectors.toList()));
    return byKind.entrySet().stream()
        .map(
            kind ->
                new KindCount(
                    kind.getKey(),
                    kind.getValue().stream().mapToLong(Row::certain).sum(),
                    kind.getValue().stream().mapToLong(Row::possible).sum()))
        .filter(count -> count.certain() + count.possible() > 0)
        .toList();
  }

  Indicators indicators() {
    List<Row> coded = rows.stream().filter(row -> row.cameo() != null).toList();
    long all = coded.stream().mapToLong(Row::thisYear).sum();
    long cooperative =
        coded.stream()
            .filter(row -> codebook.of(row.cameo()).isCooperation())
            .mapToLong(Row::thisYear)
            .sum();
    double weight =
        coded.stream().mapToDouble(row -> codebook.of(row.cameo()).weight() * row.thisYear()).sum();
    return new Indicators(
        codebook.version(), cooperative, all - cooperative, Weights.mean(weight, all));
  }

  /** What the records reach over; the day of the last recorded one is known to the log alone. */
  Coverage coverage(@Nullable LocalDate lastRecorded) {
    return new Coverage(
        rows.stream()
            .map(Row::firstAct)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        rows.stream()
            .map(Row::lastAct)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        lastRecorded,
        rows.stream().mapToLong(Row::records).sum());
  }

  long lastPosition() {
    return rows.stream().mapToLong(Row::lastPosition).max().orElse(0);
  }
}
