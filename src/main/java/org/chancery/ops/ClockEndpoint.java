package org.chancery.ops;

import org.chancery.eventlog.LogClock;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** Shows the clocks to an administrator, who confirms them after a jump. */
@Component
@Endpoint(id = "clock")
class ClockEndpoint {
  private final LogClock clock;

  ClockEndpoint(LogClock clock) {
    this.clock = clock;
  }

  @ReadOperation
  LogClock.Readings readings() {
    return clock.read();
  }

  @WriteOperation
  LogClock.Readings confirm() {
    return clock.confirm();
  }
}
