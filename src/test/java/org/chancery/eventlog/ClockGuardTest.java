package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks that jump, against the uptime of a machine that does not. */
class ClockGuardTest {
  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
  private static final Duration ALMOST = Duration.ofMinutes(5).minusMillis(1);
  private static final Duration JUMP = Duration.ofMinutes(5);

  private Instant application = START;
  private Instant database = START;
  private Instant last = START.minusSeconds(1);
  private Instant confirmed = Instant.MIN;
  private Duration uptime = Duration.ofDays(3);

  private final InstantSource clock = () -> application;
  private final ClockGuard guard = new ClockGuard(clock.withZone(ZoneOffset.UTC), () -> uptime);

  @BeforeEach
  void start() {
    read();
  }

  private void read() {
    guard.check(guard.now(), new DatabaseClock(database, last, confirmed));
  }

  private void pass(Duration time) {
    uptime = uptime.plus(time);
    application = application.plus(time);
    database = database.plus(time);
  }

  /** Of the machine that both stand on. */
  private void set(Duration forward) {
    application = application.plus(forward);
    database = database.plus(forward);
  }

  private void assertThatItHalts(String why) {
    assertThatExceptionOfType(AppendsHalted.class)
        .isThrownBy(this::read)
        .withMessageContaining(why)
        .withMessageContaining("POST /actuator/clock");
    assertThat(guard.jump()).isPresent();
  }

  @Test
  void time_may_pass_however_long() {
    pass(Duration.ofDays(400));
    assertThatNoException().isThrownBy(this::read);
  }

  @Test
  void a_clock_set_forward_halts() {
    set(JUMP);
    assertThatItHalts("jumped forward by 5 minutes");
  }

  @Test
  void a_clock_set_back_halts() {
    set(Duration.ofHours(-3));
    assertThatItHalts("jumped back by 3 hours");
  }

  @Test
  void a_little_off_is_no_jump_and_many_little_steps_are_none() {
    for (int step = 1; step <= 5; step++) {
      set(ALMOST);
      assertThatNoException().isThrownBy(this::read);
    }
  }

  @Test
  void clocks_that_are_apart_halt() {
    application = application.plus(JUMP);
    assertThatItHalts("of the service and of the database are 5 minutes apart");
  }

  @Test
  void a_log_that_is_ahead_of_the_clock_halts() {
    last = database.plus(Duration.ofDays(10));
    assertThatItHalts("10 days behind the last instant of the log");
  }

  @Test
  void a_log_that_is_ahead_and_was_confirmed_does_not() {
    last = database.plus(Duration.ofDays(10));
    confirmed = last.minusSeconds(1);
    assertThatNoException().isThrownBy(this::read);
  }

  @Test
  void a_log_that_went_further_ahead_than_was_confirmed_halts() {
    confirmed = database.plus(Duration.ofDays(10));
    last = confirmed.plus(JUMP);
    assertThatItHalts("behind the last instant of the log");
  }

  @Test
  void a_clock_that_came_back_is_not_trusted_until_it_is_confirmed() {
    set(JUMP);
    assertThatItHalts("jumped forward");
    set(JUMP.negated());
    assertThatItHalts("jumped forward");
    guard.confirm(guard.now(), new DatabaseClock(database, last, confirmed));
    assertThatNoException().isThrownBy(this::read);
    assertThat(guard.jump()).isEmpty();
  }

  @Test
  void what_is_confirmed_is_what_the_next_reading_is_compared_with() {
    application = application.plus(Duration.ofHours(1));
    set(Duration.ofDays(1));
    guard.confirm(guard.now(), new DatabaseClock(database, last, confirmed));
    pass(Duration.ofHours(1));
    assertThatNoException().isThrownBy(this::read);
    database = database.plus(JUMP);
    assertThatItHalts("jumped forward by 5 minutes");
  }

  @Test
  void an_answer_that_took_long_is_no_jump() {
    ClockGuard.Moment before = guard.now();
    pass(Duration.ofHours(1));
    assertThatNoException()
        .isThrownBy(
            () -> guard.check(before, new DatabaseClock(START.plusSeconds(9), last, confirmed)));
    assertThatNoException().isThrownBy(this::read);
  }
}
