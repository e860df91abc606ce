package org.chancery.eventlog;

import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader's way through the log. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(LogStream.class);

  private final LogEngine engine;
  private final LogFollowers followers;
  private final Semaphore commits = new Semaphore(0);
  private final Runnable onCommit = commits::release;
  private TrackingToken reached;
  private Iterator<? extends TrackedEventMessage<?>> fetched = Collections.emptyIterator();
  private @Nullable TrackedEventMessage<?> next;
  private @Nullable Runnable available;
  private @Nullable TrackingToken said;

  LogStream(LogEngine engine, LogFollowers followers, TrackingToken from) {
    this.engine = engine;
    this.followers = followers;
    this.reached = from;
    followers.add(onCommit);
  }

  /**
   * The next event. The stream ends before one that cannot be read, above all one that nobody here
   * keeps, so that those before it are still handed over; it is looked at again at every later
   * call.
   */
  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    if (next == null) {
      try {
        fetch();
      } catch (SerializationException unreadable) {
        fetched = Collections.emptyIterator();
        sayOnce(unreadable);
      }
    }
    return Optional.ofNullable(next);
  }

  private void sayOnce(SerializationException unreadable) {
    if (!reached.equals(said)) {
      said = reached;
      boolean unknown = unreadable instanceof UnknownEventName;
      LOG.error(
          "the log cannot be read after position {}: {}",
          reached.position().orElse(0),
          unknown ? unreadable.getMessage() : "the payload does not fit its name");
    }
  }

  private void fetch() {
    if (!fetched.hasNext()) {
      fetched = engine.readEvents(reached, false).iterator();
    }
    if (fetched.hasNext()) {
      TrackedEventMessage<?> event = fetched.next();
      event.getPayload();
      next = event;
      reached = event.trackingToken();
    }
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    commits.drainPermits();
    if (peek().isPresent()) {
      return true;
    }
    return timeout > 0 && commits.tryAcquire(timeout, unit) && peek().isPresent();
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (peek().isEmpty()) {
      commits.acquire();
    }
    TrackedEventMessage<?> taken = Objects.requireNonNull(next);
    next = null;
    return taken;
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    if (available != null) {
      followers.remove(available);
    }
    available = callback;
    followers.add(callback);
    return true;
  }

  @Override
  public void close() {
    followers.remove(onCommit);
    if (available != null) {
      followers.remove(available);
    }
  }
}
