package org.chancery.api;

import java.util.concurrent.Semaphore;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The places of those who read events as they come; they are few. */
@Component
class LiveReaders {
  static final int MOST = 32;

  private final Semaphore places = new Semaphore(MOST);
  private volatile boolean over;

  /** All places are taken. */
  @SuppressWarnings("serial")
  static final class Full extends RuntimeException {
    Full() {
      super("no more than " + MOST + " readers of live events at a time");
    }
  }

  /** A place, free again once it is closed. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  Place take() {
    if (over || !places.tryAcquire()) {
      throw new Full();
    }
    return places::release;
  }

  /** Whether the service is ending. */
  boolean isOver() {
    return over;
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    over = true;
  }
}
