package org.chancery.ops;

import org.chancery.eventlog.LogClock;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down while nothing is recorded because a clock jumped. */
@Component("clockHealthIndicator")
class ClockHealth extends AbstractHealthIndicator {
  private final LogClock clock;

  ClockHealth(LogClock clock) {
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    LogClock.Readings readings = clock.read();
    if (readings.halted() == null) {
      health.up();
    } else {
      health.down().withDetail("halted", readings.halted());
    }
    health
        .withDetail("service", readings.service())
        .withDetail("database", readings.database())
        .withDetail("lastKnownFrom", readings.lastKnownFrom());
  }
}
