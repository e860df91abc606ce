package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two services on one database. */
class LostRaceIT {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private static Chancery one;
  private static Chancery other;

  @BeforeAll
  static void start() {
    one = Chancery.on(DATABASE);
    other = Chancery.on(DATABASE);
  }

  @AfterAll
  static void end() {
    one.close();
    other.close();
  }

  private static CompletableFuture<Http.Answer> post(Chancery chancery, String command) {
    return CompletableFuture.supplyAsync(() -> chancery.http().post("RecordVisit", command));
  }

  /** Both decide before either can write: the head of the log is held meanwhile. */
  private static List<Http.Answer> race(String first, String second) throws SQLException {
    try (Connection held = DATABASE.asService();
        Connection owner = DATABASE.asOwner()) {
      held.setAutoCommit(false);
      LogSql.execute(held, "select log.take_positions(1)");
      var answers = List.of(post(one, first), post(other, second));
      await()
          .atMost(Duration.ofSeconds(4))
          .until(() -> LogSql.query(owner, "select 1 from pg_locks where not granted").size() == 2);
      held.rollback();
      return answers.stream().map(CompletableFuture::join).toList();
    }
  }

  @Test
  void of_two_commands_for_one_id_one_is_recorded_and_the_other_conflicts() throws SQLException {
    var answers = race(LogSql.visit("one-id", "Rio"), LogSql.visit("one-id", "Brasilia"));
    assertThat(answers.stream().map(Http.Answer::status)).containsExactlyInAnyOrder(201, 409);
    Http.Answer lost =
        answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
    assertThat(lost.header("Content-Type")).startsWith("application/problem+json");
    assertThat(lost.response().body()).doesNotContain("Brasilia").doesNotContain("Rio");
  }

  @Test
  void the_same_command_twice_is_recorded_once_and_answered_twice() throws SQLException {
    String same = LogSql.visit("the-same", "Rio");
    var answers = race(same, same);
    assertThat(answers.stream().map(Http.Answer::status)).containsExactly(201, 201);
    assertThat(answers.getFirst().body().get("position"))
        .isEqualTo(answers.getLast().body().get("position"));
  }

  @Test
  void whoever_waits_too_long_for_the_head_is_told_to_ask_again() throws SQLException {
    String visit = LogSql.visit("too-late", "Rio");
    try (Connection held = DATABASE.asService()) {
      held.setAutoCommit(false);
      LogSql.execute(held, "select log.take_positions(1)");
      Http.Answer told = post(one, visit).join();
      assertThat(told.status()).isEqualTo(503);
      assertThat(told.header("Retry-After")).isNotEmpty();
      held.rollback();
    }
    assertThat(post(one, visit).join().status()).isEqualTo(201);
  }
}
