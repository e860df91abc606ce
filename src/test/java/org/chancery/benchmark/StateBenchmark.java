package org.chancery.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.record.Command;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.RecordDesk;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Known;
import org.chancery.timeline.Projection;
import org.chancery.timeline.Timelines;
import org.junit.jupiter.api.Test;

/**
 * How fast a state is answered, and how far that is from a primary-key read of a ready document on
 * the same pool. {@code mvn verify -Dtest=none -Dit.test=StateBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false -Dbenchmark.records=100000}
 */
class StateBenchmark {
  private static final int RECORDS = Integer.getInteger("benchmark.records", 100_000);
  private static final int AT_ONCE = 1000;

  @Test
  void states_of_relationships_of_skewed_sizes() throws Exception {
    try (Chancery chancery = Chancery.empty()) {
      Workload workload = Workload.standard(chancery.bean(CommandReader.class));
      load(chancery, workload);
      gatherStatistics(chancery);
      Timelines timelines = chancery.bean(Timelines.class);
      Known now = timelines.known(null);
      Known past = timelines.known(new KnownAt.AtPosition(RECORDS / 2));
      RelationshipId largest = RelationshipId.parse(workload.relationship(0));

      report("floor: ready document by key", Measured.of(2, 4000, floor(chancery)));
      report(
          "state, skewed, known now", Measured.of(2, 1000, () -> state(timelines, workload, now)));
      report(
          "state, skewed, known then",
          Measured.of(2, 1000, () -> state(timelines, workload, past)));
      report(
          "state, largest, known now",
          Measured.of(2, 200, () -> timelines.stateOf(largest, workload.day(), now)));
      report("state over HTTP, smallest", Measured.of(2, 1000, http(chancery, workload)));
    }
  }

  private static void load(Chancery chancery, Workload workload) {
    RecordDesk desk = chancery.bean(RecordDesk.class);
    long start = System.nanoTime();
    List<Command> batch = new ArrayList<>();
    for (int n = 0; n < RECORDS; n++) {
      batch.add(workload.command(n));
      if (batch.size() == AT_ONCE || n == RECORDS - 1) {
        desk.submitAll(batch, Origin.LOCAL);
        batch.clear();
      }
    }
    double recorded = (System.nanoTime() - start) / 1e9;
    assertThat(chancery.bean(Projection.class).awaits(RECORDS, Duration.ofHours(1))).isTrue();
    double shown = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "| recorded in batches of %d | %.0f/s durable, %.0f/s durable and queryable |%n",
        AT_ONCE, RECORDS / recorded, RECORDS / shown);
  }

  /** As the database does by itself within a minute or so. */
  private static void gatherStatistics(Chancery chancery) throws Exception {
    try (Connection service = chancery.database().asService()) {
      service.createStatement().execute("analyze");
    }
  }

  private static Object state(Timelines timelines, Workload workload, Known known) {
    RelationshipId pair = RelationshipId.parse(workload.relationship(workload.rank()));
    return timelines.stateOf(pair, workload.day(), known);
  }

  private static Callable<?> http(Chancery chancery, Workload workload) {
    Http http = chancery.http();
    String pair = workload.relationship(999);
    return () -> http.get("/relationships/" + pair + "/state?asOf=" + workload.day());
  }

  /** A table of ready documents in the owner's schema, read through the pool of the service. */
  private static Callable<?> floor(Chancery chancery) throws Exception {
    try (Connection owner = chancery.database().asOwner()) {
      owner
          .createStatement()
          .execute(
              """
              create table reference.document as
                select n as id, repeat('{"status": "signed"}', 100) as body
                  from generate_series(1, 1000) n;
              alter table reference.document add primary key (id);
              grant select on reference.document to public;
              """);
    }
    DataSource pool = chancery.bean(DataSource.class);
    return () -> {
      try (Connection connection = pool.getConnection();
          PreparedStatement read =
              connection.prepareStatement("select body from reference.document where id = ?")) {
        read.setInt(1, 1 + (int) (System.nanoTime() % 1000));
        try (ResultSet row = read.executeQuery()) {
          row.next();
          return row.getString(1);
        }
      }
    };
  }

  private static void report(String what, Measured measured) {
    System.out.printf("| %s | %s |%n", what, measured);
  }
}
