package org.chancery.record;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Lets so many through at the same time; the others wait, and not for ever. */
final class AtOnce {
  private final Semaphore places;
  private final Duration patience;

  AtOnce(int most, Duration patience) {
    this.places = new Semaphore(most, true);
    this.patience = patience;
  }

  <T> T among(Supplier<T> work) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refused.Unavailable(new TimeoutException("too many wait to append"));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refused.Unavailable(stopped);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
