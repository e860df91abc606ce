package org.chancery.timeline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the read model has come, and waiting until it has come far enough. */
public class Projection {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final JdbcClient jdbc;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private volatile long reached;

  Projection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last position that answers are made of. */
  public long reached() {
    return jdbc.sql("select position from timeline.projection").query(Long.class).single();
  }

  /** Says, after the commit, that rows up to that position are there. */
  void advanceTo(long position) {
    lock.lock();
    try {
      if (position > reached) {
        reached = position;
        advanced.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the read model has reached a position, whichever node writes it.
   *
   * @return whether it has within that time
   */
  public boolean awaits(long position, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (reached < position) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      if (!waitShortly(position, Math.min(left, LOOK_AGAIN.toNanos()))) {
        advanceTo(reached());
      }
    }
    return true;
  }

  private boolean waitShortly(long position, long nanos) {
    lock.lock();
    try {
      return reached >= position || advanced.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the read model", stopped);
    } finally {
      lock.unlock();
    }
  }
}
