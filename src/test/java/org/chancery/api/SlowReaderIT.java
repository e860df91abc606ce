package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Readers of a large log who do not read: they hold nothing that others need. */
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class SlowReaderIT {
  private static final int EVENTS = 400;
  private static final int BYTES = 50_000;

  /** More of them than there are connections to the database. */
  private static final int READERS = 15;

  private static final int FIRST_BYTES = 4096;

  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

  private static final String CONNECTIONS_AT_WORK =
      """
      select pid from pg_stat_activity
       where datname = current_database() and application_name = 'chancery' and state <> 'idle'
      """;

  private static final String VISIT =
      """
      {"header": {"record": "odd", "occurred": "2021", "order": 0},
       "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "VUT"}}
      """;

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
    BulkOfEvents.append(chancery.database(), EVENTS, BYTES);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static long head() {
    return http.get("/log?limit=1").body().get("head").asLong();
  }

  /** Has read the first bytes of the whole log, and lets the service wait. */
  private static SlowReader begun(String form) {
    SlowReader reader = new SlowReader(http, "/log?format=" + form);
    assertThat(reader.read(FIRST_BYTES)).hasSize(FIRST_BYTES);
    return reader;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndjson", "sse"})
  void whoever_reads_slowly_holds_no_connection(String form) {
    List<SlowReader> readers = new ArrayList<>();
    try {
      for (int number = 0; number < READERS; number++) {
        readers.add(begun(form));
      }
      await().until(() -> BulkOfEvents.query(chancery.database(), CONNECTIONS_AT_WORK).isEmpty());
      assertThat(http.get("/relationships/FJI-VUT/state?knownAt=@0").status()).isEqualTo(200);
      assertThat(http.get("/log?limit=1").status()).isEqualTo(200);
    } finally {
      readers.forEach(SlowReader::close);
    }
  }

  @Test
  void whoever_reads_on_at_last_gets_all_of_it() {
    try (SlowReader reader = begun("ndjson")) {
      await().until(() -> BulkOfEvents.query(chancery.database(), CONNECTIONS_AT_WORK).isEmpty());
      String rest = reader.rest();
      assertThat(rest.endsWith(LAST_CHUNK)).isTrue();
      String body = rest.replace(LAST_CHUNK, "").replaceAll("\r\n[0-9a-f]+\r\n", "");
      assertThat(body.lines().count()).isEqualTo(head());
    }
  }

  @Test
  void an_answer_that_cannot_be_finished_is_cut_off_and_not_ended() throws SQLException {
    try (SlowReader reader = begun("ndjson");
        Connection owner = chancery.database().asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute("alter table log.event rename to hidden");
      try {
        String rest = reader.rest();
        assertThat(rest.endsWith(LAST_CHUNK)).isFalse();
        assertThat(rest.contains("\"status\"")).as("no problem within the answer").isFalse();
      } finally {
        statement.execute("alter table log.hidden rename to event");
      }
    }
  }

  @Test
  void a_log_that_cannot_be_read_is_a_problem_in_every_form() throws SQLException {
    try (Connection owner = chancery.database().asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute("alter table log.event rename to hidden");
      try {
        for (String accept :
            new String[] {
              "application/json", "application/x-ndjson", "application/cloudevents-batch+json"
            }) {
          Http.Answer answer = http.send(http.request("/api/v1/log").header("Accept", accept));
          Refusals.isProblem(answer, 500);
        }
      } finally {
        statement.execute("alter table log.hidden rename to event");
      }
    }
  }

  @Test
  void a_stream_outlives_a_log_that_cannot_be_read_for_a_while(CapturedOutput output)
      throws SQLException {
    long before = head();
    try (LiveReader reader = LiveReader.open(http, "?after=" + (before - 1));
        Connection owner = chancery.database().asOwner();
        Statement statement = owner.createStatement()) {
      assertThat(reader.next(1)).containsExactly(before);
      statement.execute("alter table log.event rename to hidden");
      try {
        await().until(() -> output.getAll().contains("the log cannot be followed now"));
      } finally {
        statement.execute("alter table log.hidden rename to event");
      }
      BulkOfEvents.append(chancery.database(), "visit-recorded", VISIT, "{\"by\":\"local\"}");
      assertThat(reader.next(1)).containsExactly(before + 1);
    }
  }
}
