package org.chancery.eventlog;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Somebody who waits for commits: none of this node is missed between opening and closing. */
public final class CommitWatch implements AutoCloseable {
  private final LogFollowers followers;
  private final Semaphore commits = new Semaphore(0);
  private final Runnable onCommit = commits::release;

  CommitWatch(LogFollowers followers) {
    this.followers = followers;
    followers.add(onCommit);
  }

  /**
   * Waits until something was committed on this node since the last call, or until that time has
   * passed; what other nodes commit is not heard.
   */
  public void await(Duration atMost) throws InterruptedException {
    if (commits.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      commits.drainPermits();
    }
  }

  @Override
  public void close() {
    followers.remove(onCommit);
  }
}
