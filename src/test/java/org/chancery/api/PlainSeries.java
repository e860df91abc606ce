package org.chancery.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.fixture.Http;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A series counted by hand: from single records, and from the codebook as it is kept. */
final class PlainSeries {
  private final Http http;
  private final Map<String, String[]> codebook = new HashMap<>();

  PlainSeries(Http http) {
    this.http = http;
    try {
      for (String line : Files.readAllLines(Path.of("db/codebook/cameo-icews-1.1b3.csv"))) {
        String[] columns = line.split(",");
        codebook.put(
            columns[0], new String[] {columns[columns.length - 2], columns[columns.length - 1]});
      }
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** An act: the days on which it may have begun, its code, and the units it counts for. */
  private record Act(
      LocalDate earliest, @Nullable LocalDate latest, @Nullable String cameo, Set<String> units) {}

  /** What is counted in one bucket of one unit; weights have one decimal. */
  static final class Count {
    long certain;
    long possible;
    long cooperation;
    long conflict;
    long tenths;
    long weighed;
  }

  /** Counts by unit and first day of the bucket. */
  Map<String, Map<LocalDate, Count>> count(
      String unit,
      List<JsonNode> timeline,
      String only,
      LocalDate from,
      LocalDate to,
      boolean months) {
    Map<String, Map<LocalDate, Count>> counts = new TreeMap<>();
    for (Act act : timeline.stream().flatMap(told -> act(unit, told).stream()).toList()) {
      for (String one : act.units()) {
        if (only.isEmpty() || matches(one, only)) {
          add(counts.computeIfAbsent(one, none -> new TreeMap<>()), act, from, to, months);
        }
      }
    }
    counts.values().removeIf(Map::isEmpty);
    return counts;
  }

  /** A pair or an arrow of one of some actors, an actor among them, or a pair itself. */
  private static boolean matches(String unit, String only) {
    Set<String> wanted = Set.of(only.split(","));
    return wanted.contains(unit)
        || Stream.of(unit.split("[-→]")).anyMatch(wanted::contains)
        || Stream.of(unit.split("→")).sorted().collect(Collectors.joining("-")).equals(only);
  }

  private void add(
      Map<LocalDate, Count> buckets, Act act, LocalDate from, LocalDate to, boolean months) {
    LocalDate first = act.earliest().isBefore(from) ? from : act.earliest();
    LocalDate last = act.latest() == null ? first : act.latest().isAfter(to) ? to : act.latest();
    boolean announcedForBefore = act.latest() == null && act.earliest().isBefore(from);
    if (announcedForBefore || first.isAfter(to) || last.isBefore(from)) {
      return;
    }
    LocalDate end = start(last, months);
    for (LocalDate start = start(first, months);
        !start.isAfter(end);
        start = months ? start.plusMonths(1) : start.plusYears(1)) {
      Count count = buckets.computeIfAbsent(start, none -> new Count());
      boolean certain =
          act.latest() != null
              && start(act.earliest(), months).equals(start(act.latest(), months))
              && !act.earliest().isBefore(from)
              && !act.latest().isAfter(to);
      if (certain) {
        addCertain(count, act.cameo());
      } else {
        count.possible++;
      }
    }
  }

  private void addCertain(Count count, @Nullable String cameo) {
    count.certain++;
    if (cameo != null) {
      String[] entry = codebook.get(cameo);
      count.tenths += new BigDecimal(entry[0]).movePointRight(1).longValueExact();
      count.weighed++;
      if (Integer.parseInt(entry[1]) <= 2) {
        count.cooperation++;
      } else {
        count.conflict++;
      }
    }
  }

  static LocalDate start(LocalDate day, boolean months) {
    return months ? day.withDayOfMonth(1) : day.withDayOfYear(1);
  }

  private List<Act> act(String unit, JsonNode told) {
    boolean calledOff = told.get("announced").asBoolean() && !told.get("calledOffBy").isNull();
    if (calledOff) {
      return List.of();
    }
    JsonNode record = Lists.ask(http, "/records/" + told.get("record").asString());
    return List.of(
        new Act(
            LocalDate.parse(told.get("earliest").asString()),
            told.get("latest").isNull() ? null : LocalDate.parse(told.get("latest").asString()),
            record.get("cameo").isNull() ? null : record.get("cameo").asString(),
            units(unit, told, record)));
  }

  private Set<String> units(String unit, JsonNode told, JsonNode record) {
    Stream<JsonNode> bearings = record.get("bearsOn").valueStream();
    return switch (unit) {
      case "dyad" ->
          bearings
              .map(bearing -> bearing.get("relationship").asString())
              .collect(Collectors.toSet());
      case "directed-dyad" -> bearings.flatMap(PlainSeries::arrows).collect(Collectors.toSet());
      default -> actors(told);
    };
  }

  private static Stream<String> arrows(JsonNode bearing) {
    String arrow = bearing.get("direction").asString("");
    if (arrow.contains("↔")) {
      String[] sides = arrow.split("↔");
      return Stream.of(sides[0] + "→" + sides[1], sides[1] + "→" + sides[0]);
    }
    return arrow.isEmpty() ? Stream.of() : Stream.of(arrow);
  }

  /** Who took part, and the states whose they were on that day. */
  private Set<String> actors(JsonNode told) {
    Set<String> actors = new TreeSet<>();
    String day = told.get("earliest").asString();
    for (JsonNode participant : told.get("participants")) {
      String id = participant.get("actor").asString();
      actors.add(id);
      for (JsonNode belonging : Lists.ask(http, "/actors/" + id).get("belongsTo")) {
        String from = belonging.at("/period/from").asString("0000");
        String until = belonging.at("/period/until").asString("9999");
        if (from.compareTo(day) <= 0 && until.compareTo(day) > 0) {
          actors.add(belonging.get("state").asString());
        }
      }
    }
    return actors;
  }

  /** In hundredths, halves away from zero. */
  private static double mean(Count count) {
    return BigDecimal.valueOf(count.tenths, 1)
        .divide(BigDecimal.valueOf(count.weighed), 2, RoundingMode.HALF_UP)
        .doubleValue();
  }

  /** The rows as a series says them. */
  static List<List<Object>> rows(Map<String, Map<LocalDate, Count>> counts, boolean months) {
    List<List<Object>> rows = new ArrayList<>();
    counts.forEach(
        (unit, buckets) ->
            buckets.forEach(
                (start, count) ->
                    rows.add(
                        List.of(
                            unit,
                            start.toString().substring(0, months ? 7 : 4),
                            count.certain,
                            count.possible,
                            count.cooperation,
                            count.conflict,
                            count.tenths / 10.0,
                            count.weighed == 0 ? "-" : mean(count)))));
    return rows;
  }
}
