package org.chancery.eventlog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the clocks by which knowledge is stamped. Once one of them has jumped, nothing is stamped
 * until somebody confirms them: one bad minute would pin the clock of the log for ever.
 */
final class ClockGuard {
  /** A clock that is off by so much has jumped. */
  static final Duration TOO_FAR = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(ClockGuard.class);
  private static final String UNTIL_CONFIRMED =
      ": nothing is recorded until an administrator has looked at the clocks and confirmed them"
          + " (POST /actuator/clock)";

  private final Clock clock;
  private final Supplier<Duration> uptime;
  private @Nullable Reading base;
  private Duration apart = Duration.ZERO;
  private @Nullable String jump;

  ClockGuard(Clock clock, Supplier<Duration> uptime) {
    this.clock = clock;
    this.uptime = uptime;
  }

  /** What the clocks of this process show at one moment. */
  record Moment(Instant application, Duration uptime) {}

  private record Reading(Moment before, DatabaseClock database, Moment after) {}

  /** To be taken before the database is asked. */
  Moment now() {
    return new Moment(clock.instant(), uptime.get());
  }

  /**
   * Compares what the database said with the last reading and with the clock of the service.
   *
   * @param before the moment before it was asked
   * @throws AppendsHalted when a clock has jumped, now or before
   */
  synchronized void check(Moment before, DatabaseClock database) {
    Reading reading = new Reading(before, database, now());
    if (jump == null) {
      jump = jumpOf(reading).orElse(null);
      if (jump == null) {
        base = reading;
      } else {
        LOG.error("{}", jump);
      }
    }
    if (jump != null) {
      throw new AppendsHalted(jump);
    }
  }

  /** The present readings are right, whatever they were before. */
  synchronized void confirm(Moment before, DatabaseClock database) {
    Reading reading = new Reading(before, database, now());
    base = reading;
    apart = Duration.between(reading.after.application, database.shows());
    jump = null;
  }

  /** Why nothing is stamped; nothing while the clocks are trusted. */
  synchronized Optional<String> jump() {
    return Optional.ofNullable(jump);
  }

  private Optional<String> jumpOf(Reading reading) {
    Instant shown = reading.database.shows();
    Duration jumped = sinceBase(reading);
    Duration off =
        beyond(
            shown, reading.before.application.plus(apart), reading.after.application.plus(apart));
    Instant expected = later(shown, reading.database.confirmed());
    if (isTooFar(jumped)) {
      String way = jumped.isNegative() ? "back" : "forward";
      return told("the clock of the database jumped " + way + " by " + inWords(jumped));
    }
    if (isTooFar(off)) {
      return told("the clocks of the service and of the database are " + inWords(off) + " apart");
    }
    if (!expected.plus(TOO_FAR).isAfter(reading.database.last())) {
      Duration behind = Duration.between(shown, reading.database.last());
      return told(
          "the clock of the database is "
              + inWords(behind)
              + " behind the last instant of the log");
    }
    return Optional.empty();
  }

  /** How far the database's clock is from where it should be by the uptime of the machine. */
  private Duration sinceBase(Reading reading) {
    if (base == null) {
      return Duration.ZERO;
    }
    Instant from = base.database.shows();
    return beyond(
        reading.database.shows(),
        from.plus(reading.before.uptime.minus(base.after.uptime)),
        from.plus(reading.after.uptime.minus(base.before.uptime)));
  }

  /** How far an instant lies outside of a span. */
  private static Duration beyond(Instant instant, Instant earliest, Instant latest) {
    if (instant.isBefore(earliest)) {
      return Duration.between(earliest, instant);
    }
    return instant.isAfter(latest) ? Duration.between(latest, instant) : Duration.ZERO;
  }

  private static boolean isTooFar(Duration off) {
    return off.abs().compareTo(TOO_FAR) >= 0;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Optional<String> told(String what) {
    return Optional.of(what + UNTIL_CONFIRMED);
  }

  private static String inWords(Duration duration) {
    Duration length = duration.abs();
    if (length.toDays() > 1) {
      return length.plusHours(12).toDays() + " days";
    }
    return length.toMinutes() > 119
        ? length.plusMinutes(30).toHours() + " hours"
        : length.plusSeconds(30).toMinutes() + " minutes";
  }
}
