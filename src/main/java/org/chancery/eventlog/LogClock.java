package org.chancery.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks by which knowledge is stamped: what they show, and whether they are trusted. */
public class LogClock {
  private final JdbcClient jdbc;
  private final ClockGuard guard;

  LogClock(JdbcClient jdbc, ClockGuard guard) {
    this.jdbc = jdbc;
    this.guard = guard;
  }

  /**
   * What the clocks show.
   *
   * @param service the clock of this process
   * @param database the clock of the database, which stamps
   * @param lastKnownFrom the last instant of the log
   * @param halted why nothing is recorded; absent while the clocks are trusted
   */
  public record Readings(
      Instant service, Instant database, Instant lastKnownFrom, @Nullable String halted) {}

  /** Looks at the clocks. */
  public Readings read() {
    ClockGuard.Moment before = guard.now();
    DatabaseClock database = ask();
    try {
      guard.check(before, database);
    } catch (AppendsHalted halted) {
      return readings(database);
    }
    return readings(database);
  }

  /** An administrator says that the clocks are right as they are. */
  public Readings confirm() {
    jdbc.sql("select log.confirm_clock()").query(row -> {});
    ClockGuard.Moment before = guard.now();
    DatabaseClock database = ask();
    guard.confirm(before, database);
    return readings(database);
  }

  private DatabaseClock ask() {
    return jdbc.sql(
            "select log.clock() as clock, known_from as before, confirmed from log.log_head")
        .query((row, number) -> DatabaseClock.of(row))
        .single();
  }

  private Readings readings(DatabaseClock database) {
    return new Readings(
        guard.now().application(), database.shows(), database.last(), guard.jump().orElse(null));
  }
}
