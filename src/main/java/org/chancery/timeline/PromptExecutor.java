package org.chancery.timeline;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs what is scheduled no later than after a while. Axon doubles its pause after every failure up
 * to a minute; a database that is back after an outage would wait for the read model that long.
 */
final class PromptExecutor extends ScheduledThreadPoolExecutor {
  private final Duration longest;

  PromptExecutor(Duration longest) {
    super(1, Thread.ofPlatform().name("projector").daemon().factory());
    this.longest = longest;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    long milliseconds = Math.min(unit.toMillis(delay), longest.toMillis());
    return super.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
  }
}
