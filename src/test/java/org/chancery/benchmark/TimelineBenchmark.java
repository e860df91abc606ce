package org.chancery.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.chancery.fixture.Chancery;
import org.chancery.record.Command;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.RecordDesk;
import org.chancery.relationship.RelationshipId;
import org.chancery.timeline.ActFilter;
import org.chancery.timeline.History;
import org.chancery.timeline.Known;
import org.chancery.timeline.Place;
import org.chancery.timeline.Projection;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a page of a timeline costs the same wherever it is, and however long the timeline: pages
 * of 100 acts of one relationship. {@code mvn verify -Dtest=none -Dit.test=TimelineBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false -Dbenchmark.records=100000}
 */
class TimelineBenchmark {
  private static final int RECORDS = Integer.getInteger("benchmark.records", 100_000);
  private static final int AT_ONCE = 1000;
  private static final int PAGE = 100;
  private static final RelationshipId PAIR = RelationshipId.parse("IRN-RUS");
  private static final ActFilter ALL = filter(null);

  private final SplittableRandom random = new SplittableRandom(2022);

  @Test
  void pages_of_one_relationship() throws Exception {
    try (Chancery chancery = Chancery.empty()) {
      Timelines timelines = chancery.bean(Timelines.class);
      int recorded = 0;
      for (int size : new int[] {RECORDS / 100, RECORDS / 10, RECORDS}) {
        record(chancery, recorded, size);
        recorded = size;
        gatherStatistics(chancery);
        measure(timelines, size);
      }
    }
  }

  private void measure(Timelines timelines, int size) throws Exception {
    Known now = timelines.known(null);
    Place middle = placeAt(timelines, now, size / 2);
    Place late = placeAt(timelines, now, size - 2 * PAGE);
    LocalDate lateDay = late.start().earliest();
    report(size, "first page", () -> page(timelines, ALL, null, now, false));
    report(size, "page from the middle", () -> page(timelines, ALL, middle, now, false));
    report(size, "last but one page", () -> page(timelines, ALL, late, now, false));
    report(
        size,
        "first page from a late day",
        () -> page(timelines, filter(lateDay), null, now, false));
    report(size, "newest first", () -> page(timelines, ALL, null, now, true));
    report(
        size,
        "page from the middle with changes",
        () -> {
          History page = page(timelines, ALL, middle, now, false);
          return timelines.stepsOf(page.acts(), PAIR, now);
        });
  }

  private static ActFilter filter(@Nullable LocalDate from) {
    return new ActFilter(PAIR, from, null, List.of(), null, null, null);
  }

  private static History page(
      Timelines timelines, ActFilter filter, @Nullable Place after, Known now, boolean newest) {
    History page = timelines.historyOf(filter, true, after, newest, PAGE, now);
    assertThat(page.acts()).hasSize(PAGE);
    return page;
  }

  private static Place placeAt(Timelines timelines, Known now, int number) {
    @Nullable Place last = null;
    int passed = 0;
    while (passed < number) {
      History page =
          timelines.historyOf(ALL, true, last, false, Math.min(AT_ONCE, number - passed), now);
      passed += page.acts().size();
      last = page.acts().getLast().place();
    }
    return last;
  }

  private void record(Chancery chancery, int from, int to) {
    CommandReader reader = chancery.bean(CommandReader.class);
    RecordDesk desk = chancery.bean(RecordDesk.class);
    List<Command> batch = new ArrayList<>();
    for (int n = from; n < to; n++) {
      batch.add(command(reader, n));
      if (batch.size() == AT_ONCE || n == to - 1) {
        desk.submitAll(batch, Origin.LOCAL);
        batch.clear();
      }
    }
    assertThat(chancery.bean(Projection.class).awaits(to, Duration.ofHours(1))).isTrue();
  }

  /** A third of the acts open or sign an instrument, a fifth of the dates are vague by a month. */
  private Command command(CommandReader reader, int n) {
    LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
    String occurred = random.nextInt(5) == 0 ? day.toString().substring(0, 7) : day.toString();
    boolean instrument = random.nextInt(3) == 0;
    String act =
        instrument
            ? "{\"title\":\"Agreement %d\",\"parties\":[\"IRN\",\"RUS\"]}".formatted(n)
            : "{\"guest\":{\"name\":\"A. Guest\",\"of\":\"IRN\"},\"host\":\"RUS\"}";
    String body =
        "{\"record\":\"t-%07d\",\"occurred\":\"%s\",\"act\":%s}".formatted(n, occurred, act);
    return reader.read(
        instrument ? "RecordAgreementSignature" : "RecordVisit",
        JsonMapper.shared().readTree(body));
  }

  private static void gatherStatistics(Chancery chancery) throws Exception {
    try (Connection service = chancery.database().asService()) {
      service.createStatement().execute("analyze");
    }
  }

  private static void report(int size, String what, Callable<?> call) throws Exception {
    System.out.printf("| %d acts | %s | %s |%n", size, what, Measured.of(2, 150, call));
  }
}
