package org.chancery.audit;

import java.time.Duration;
import java.util.List;
import org.chancery.eventlog.CommitWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** One reader's place in the log, who is told what is committed on this node and on others. */
public final class LogFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);

  /** How often to look for what other nodes committed. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  /** How long to gather when events come one by one. */
  private static final Duration GATHER = Duration.ofMillis(50);

  private static final int FEW = 50;

  private final LogFeed feed;
  private final CommitWatch commits;
  private final long upTo;
  private long reached;
  private int lastTime = FEW;
  private boolean away;

  LogFollower(LogFeed feed, CommitWatch commits, long after, long upTo) {
    this.feed = feed;
    this.commits = commits;
    this.reached = after;
    this.upTo = upTo;
  }

  /** Whether the last event that was wanted has been handed over. */
  public boolean isDone() {
    return reached >= upTo;
  }

  /**
   * The next events; none when there was nothing new for half a second, or when the log cannot be
   * read: it is tried again by the next call.
   */
  public List<CloudEvent> next() throws InterruptedException {
    if (lastTime == 0) {
      commits.await(LOOK_AGAIN);
    } else if (lastTime < FEW) {
      Thread.sleep(GATHER);
    }
    List<CloudEvent> events = read();
    lastTime = events.size();
    if (!events.isEmpty()) {
      reached = events.getLast().position();
    }
    return events;
  }

  private List<CloudEvent> read() {
    try {
      List<CloudEvent> events = feed.eventsAfter(reached, upTo);
      away = false;
      return events;
    } catch (DataAccessException unreadable) {
      if (!away) {
        away = true;
        LOG.warn("the log cannot be followed now: {}", unreadable.getClass().getName());
      }
      return List.of();
    }
  }

  @Override
  public void close() {
    commits.close();
  }
}
