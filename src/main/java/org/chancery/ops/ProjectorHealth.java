package org.chancery.ops;

import java.time.Duration;
import org.chancery.eventlog.EventLog;
import org.chancery.timeline.Projection;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Down while the read model does not follow the log: an event that cannot be projected stops it.
 */
@Component("projector")
class ProjectorHealth extends AbstractHealthIndicator {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final EventLog log;
  private final Projection projection;

  ProjectorHealth(EventLog log, Projection projection) {
    this.log = log;
    this.projection = projection;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    long recorded = log.head().position();
    boolean follows = projection.awaits(recorded, PATIENCE);
    (follows ? health.up() : health.down())
        .withDetail("recorded", recorded)
        .withDetail("projected", projection.reached());
  }
}
