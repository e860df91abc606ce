package org.chancery.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Lines;
import org.chancery.record.CommandReader;
import org.chancery.record.History;
import org.chancery.record.RecordDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Imports while the log is in trouble, and files that are nothing but trouble. */
class ImporterIT {
  private static Chancery chancery;

  @BeforeAll
  static void start() throws SQLException {
    chancery = Chancery.empty();
    owner(
        """
        create function log.make_trouble() returns trigger language plpgsql as $$
        begin
          if new.stream like '%poison%' then
            raise exception 'poison' using errcode = 'data_exception';
          elsif new.stream like '%away%' then
            raise exception 'away' using errcode = 'lock_not_available';
          end if;
          return new;
        end $$;
        create trigger trouble before insert on log.event
          for each row execute function log.make_trouble();
        """);
  }

  @AfterAll
  static void end() {
    chancery.close();
  }

  private static void owner(String sql) throws SQLException {
    try (Connection owner = chancery.database().asOwner()) {
      owner.createStatement().execute(sql);
    }
  }

  private static Importer importer(int together, Duration patience) {
    return new Importer(
        chancery.bean(CommandReader.class),
        chancery.bean(RecordDesk.class),
        chancery.bean(History.class),
        chancery.bean(Clock.class),
        together,
        patience);
  }

  private static InputStream file(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String counts(ImportReport report) {
    return report.recorded() + " " + report.alreadyThere() + " " + report.refused();
  }

  private static long recorded(String like) throws SQLException {
    try (Connection connection = chancery.database().asService();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select count(*) from log.event where stream like '" + like + "'")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void a_line_that_the_log_cannot_keep_takes_no_other_with_it() throws SQLException {
    ImportReport report =
        importer(100, Duration.ofSeconds(30))
            .take(
                file(
                    Lines.visits("before", 20)
                        + Lines.of(Lines.visit("poison", "Rio"))
                        + Lines.visits("behind", 20)));
    assertThat(counts(report)).isEqualTo("40 0 1");
    assertThat(report.state()).isEqualTo(ImportState.FINISHED);
    assertThat(report.faults().getFirst().line()).isEqualTo(21);
    assertThat(report.faults().getFirst().errors().getFirst().code()).isEqualTo("not-keepable");
    assertThat(recorded("record/behind-%")).isEqualTo(20);
  }

  @Test
  void a_log_that_stays_away_stops_the_import_and_nothing_is_recorded_twice_afterwards()
      throws SQLException {
    String file =
        Lines.visits("then", 25) + Lines.of(Lines.visit("away", "Rio")) + Lines.visits("later", 5);
    ImportReport report = importer(10, Duration.ofMillis(300)).take(file(file));
    assertThat(report.state()).isEqualTo(ImportState.STOPPED);
    assertThat(report.stopped().code()).isEqualTo("log-away");
    assertThat(report.stopped().afterLine()).isEqualTo(20);
    assertThat(report.lines()).isEqualTo(20);
    assertThat(counts(report)).isEqualTo("20 0 0");
    assertThat(recorded("record/then-%")).isEqualTo(20);
    owner("alter table log.event disable trigger trouble");
    try {
      ImportReport again = importer(10, Duration.ofMillis(300)).take(file(file));
      assertThat(counts(again)).isEqualTo("11 20 0");
    } finally {
      owner("alter table log.event enable trigger trouble");
    }
  }

  @Test
  void what_amends_records_is_taken_once_however_often_the_file_comes() throws SQLException {
    String file =
        Lines.visits("amended", 1)
            + """
            {"command": "CorrectRecord", "record": "amended-1", "reason": "so", "note": "corrected"}
            {"command": "RetractRecord", "record": "amended-1", "reason": "not so"}
            {"command": "ReinstateRecord", "record": "amended-1", "reason": "so after all"}
            {"command": "RetractRecord", "record": "amended-1", "reason": "not so"}
            {"command": "RetractRecord", "record": "amended-1", "reason": "twice", "commandId": "t"}
            {"command": "RetractRecord", "record": "nowhere", "reason": "not so"}
            """;
    ImportReport first = importer(2, Duration.ofSeconds(30)).take(file(file));
    assertThat(counts(first)).isEqualTo("5 0 2");
    assertThat(first.faults().stream().map(line -> line.errors().getFirst().code()))
        .containsExactly("changes-nothing", "unknown-record");
    ImportReport again = importer(100, Duration.ofSeconds(30)).take(file(file));
    assertThat(counts(again)).isEqualTo("0 5 2");
    assertThat(recorded("record/amended-1")).isEqualTo(5);
  }

  @Test
  void a_log_that_comes_back_is_waited_for() throws SQLException {
    CompletableFuture<ImportReport> import_;
    try (Connection held = chancery.database().asService()) {
      held.setAutoCommit(false);
      held.createStatement().execute("select log.take_positions(1)");
      import_ =
          CompletableFuture.supplyAsync(
              () -> importer(10, Duration.ofMinutes(1)).take(file(Lines.visits("patient", 30))));
      try (Connection owner = chancery.database().asOwner()) {
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    owner
                        .createStatement()
                        .executeQuery("select from pg_locks where not granted")
                        .next());
      }
      held.rollback();
    }
    assertThat(counts(import_.join())).isEqualTo("30 0 0");
  }

  @Test
  void two_imports_of_one_file_at_a_time_record_it_once() throws SQLException {
    String file = Lines.visits("both", 300);
    List<ImportReport> reports =
        Stream.of(7, 11)
            .map(
                together ->
                    CompletableFuture.supplyAsync(
                        () -> importer(together, Duration.ofMinutes(1)).take(file(file))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(recorded("record/both-%")).isEqualTo(300);
    assertThat(reports).allMatch(report -> report.refused() == 0 && report.lines() == 300);
    assertThat(reports.stream().mapToLong(ImportReport::recorded).sum()).isEqualTo(300);
  }

  @Test
  void a_hundred_thousand_bad_lines_take_no_more_memory_than_a_thousand() {
    byte[] bad =
        "{\"command\": \"RecordVisit\", \"commandId\": 1}\nnot JSON\n".repeat(500).getBytes();
    InputStream lines =
        new SequenceInputStream(
            Collections.enumeration(
                Stream.<InputStream>generate(() -> new ByteArrayInputStream(bad))
                    .limit(100)
                    .toList()));
    long before = used();
    ImportReport report = importer(1000, Duration.ofMinutes(1)).take(lines);
    assertThat(used() - before).isLessThan(16L << 20);
    assertThat(counts(report)).isEqualTo("0 0 100000");
    assertThat(report.faults()).hasSize(1000);
    assertThat(report.faultsTotal()).isEqualTo(100_000);
    assertThat(report.faults().getFirst().errors())
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly("/commandId malformed", "/act required", "/occurred required");
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void a_line_of_a_gibibyte_is_refused_alone() throws IOException {
    InputStream lines =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    file(Lines.visits("huge", 1)),
                    new Repeated('{', 1L << 30),
                    file("\n" + Lines.visit("huge-2", "Rio")))));
    ImportReport report = importer(1000, Duration.ofMinutes(1)).take(lines);
    assertThat(counts(report)).isEqualTo("2 0 1");
    assertThat(report.faults().getFirst().errors().getFirst().code()).isEqualTo("too-large");
    assertThat(report.bytes()).isGreaterThan(1L << 30);
  }

  @Test
  void a_service_that_ends_stops_an_import_between_two_transactions() {
    Closing closing = new Closing();
    Import running = new Import(chancery.bean(Clock.class), ImportOptions.PLAIN, null);
    InputStream closesAfterwards =
        new InputStream() {
          private final InputStream lines = file(Lines.visits("ending", 30));
          private int left = 15 * 150;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              closing.begin();
            }
            return lines.read();
          }

          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            int each = read();
            if (each < 0) {
              return -1;
            }
            into[from] = (byte) each;
            return 1;
          }
        };
    importer(10, Duration.ofMinutes(1)).run(running, closesAfterwards, closing);
    ImportReport report = running.report();
    assertThat(report.state()).isEqualTo(ImportState.STOPPED);
    assertThat(report.stopped().code()).isEqualTo("service-ends");
    assertThat(report.recorded()).isEqualTo(10);
    assertThat(report.lines()).isEqualTo(10);
  }
}
