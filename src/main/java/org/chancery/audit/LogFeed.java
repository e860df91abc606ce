package org.chancery.audit;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chancery.eventlog.EventLog;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * The raw log to be read and followed: every committed event once, in order of position, without a
 * gap.
 */
public class LogFeed {
  private static final int EVENTS_AT_ONCE = 500;

  /** Readers are many, connections are few, and others need them too. */
  private static final int READS_AT_ONCE = 3;

  private static final int SECONDS_TO_WAIT = 5;

  private final Semaphore reads = new Semaphore(READS_AT_ONCE, true);
  private final EventLog log;

  LogFeed(EventLog log) {
    this.log = log;
  }

  /** The last position that is committed; 0 before the first event. */
  public long head() {
    return log.head().position();
  }

  /**
   * The first events after a position, none after {@code upTo}: as many as fit into memory well. No
   * connection is held when they are returned.
   *
   * @throws org.springframework.dao.DataAccessException when they cannot be read now
   */
  public List<CloudEvent> eventsAfter(long position, long upTo) {
    try {
      if (!reads.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
        throw new TransientDataAccessResourceException("too many read the log");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TransientDataAccessResourceException("stopped", stopped);
    }
    try {
      return log.eventsAfter(position, upTo, EVENTS_AT_ONCE).stream().map(CloudEvent::of).toList();
    } finally {
      reads.release();
    }
  }

  /** Follows the log from a position on, up to another that it may not have reached yet. */
  public LogFollower follow(long position, long upTo) {
    return new LogFollower(this, log.watch(), position, upTo);
  }
}
