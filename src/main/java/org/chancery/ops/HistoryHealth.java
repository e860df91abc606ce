package org.chancery.ops;

import org.chancery.eventlog.EventLog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Out of service while a history import is running, or was interrupted: no question is answered.
 */
@Component("historyHealthIndicator")
class HistoryHealth extends AbstractHealthIndicator {
  private final EventLog log;

  HistoryHealth(EventLog log) {
    this.log = log;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    if (log.isAdopting()) {
      health
          .outOfService()
          .withDetail("running", "a history import is running, or must be sent again to end it");
    } else {
      health.up();
    }
  }
}
