package org.chancery.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.exchange.ImportReport;
import org.chancery.exchange.Importer;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.Lines;
import org.chancery.record.CommandReader;
import org.chancery.timeline.Projection;
import org.junit.jupiter.api.Test;

/**
 * How fast a file becomes durable, and part of answers: through the importer itself, over HTTP,
 * only checked, and when everything is there already. {@code mvn verify -Dtest=none
 * -Dit.test=ImportBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dbenchmark.records=20000}
 */
class ImportBenchmark {
  private static final int RECORDS = Integer.getInteger("benchmark.records", 20_000);
  private static final int TO_WARM_UP = 5_000;

  @Test
  void files_of_commands() {
    try (Chancery chancery = Chancery.empty()) {
      Workload workload = Workload.standard(chancery.bean(CommandReader.class));
      take(chancery, file(workload, 0, TO_WARM_UP));
      awaitProjection(chancery, TO_WARM_UP);
      String first = file(workload, TO_WARM_UP, RECORDS);
      String second = file(workload, TO_WARM_UP + RECORDS, RECORDS);

      long start = System.nanoTime();
      assertThat(take(chancery, first).recorded()).isEqualTo(RECORDS);
      double durable = secondsSince(start);
      awaitProjection(chancery, TO_WARM_UP + RECORDS);
      report("importer", durable, secondsSince(start));

      start = System.nanoTime();
      assertThat(recorded(send(chancery, "?dryRun=true", second))).isEqualTo(RECORDS);
      report("over HTTP, only checked", secondsSince(start), secondsSince(start));

      start = System.nanoTime();
      assertThat(recorded(send(chancery, "", second))).isEqualTo(RECORDS);
      durable = secondsSince(start);
      awaitProjection(chancery, TO_WARM_UP + 2L * RECORDS);
      report("over HTTP", durable, secondsSince(start));

      start = System.nanoTime();
      assertThat(recorded(send(chancery, "", second))).isZero();
      report("over HTTP, all there already", secondsSince(start), secondsSince(start));
    }
  }

  private static String file(Workload workload, int from, int howMany) {
    return IntStream.range(from, from + howMany)
        .mapToObj(workload::line)
        .collect(Collectors.joining("\n"));
  }

  private static ImportReport take(Chancery chancery, String file) {
    return chancery
        .bean(Importer.class)
        .take(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  private static Http.Answer send(Chancery chancery, String query, String file) {
    return Lines.send(chancery.http(), query, file);
  }

  private static long recorded(Http.Answer answer) {
    assertThat(answer.body().get("refused").asLong()).isZero();
    return answer.body().get("recorded").asLong();
  }

  private static void awaitProjection(Chancery chancery, long position) {
    assertThat(chancery.bean(Projection.class).awaits(position, Duration.ofHours(1))).isTrue();
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void report(String what, double durable, double queryable) {
    System.out.printf(
        "| %s | %.0f/s durable | %.0f/s durable and queryable |%n",
        what, RECORDS / durable, RECORDS / queryable);
  }
}
