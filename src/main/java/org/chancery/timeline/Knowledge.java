package org.chancery.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.chancery.eventlog.AppendsHalted;
import org.chancery.eventlog.EventLog;
import org.chancery.time.KnownAt;
import org.jspecify.annotations.Nullable;

/** Finds the closed point of knowledge that a question means, and waits for the read model. */
class Knowledge {
  /** How old the last closed instant may be when a question asks for now. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private static final Duration TRY_AGAIN = Duration.ofMillis(10);

  private final Clock clock;
  private final EventLog log;
  private final Projection projection;
  private final Duration patience;

  Knowledge(Clock clock, EventLog log, Projection projection, Duration patience) {
    this.clock = clock;
    this.log = log;
    this.projection = projection;
    this.patience = patience;
  }

  /** The point that was asked for, or the latest. */
  Known at(@Nullable KnownAt asked) {
    if (log.isAdopting()) {
      throw Unanswerable.Behind.aHistory();
    }
    Known known =
        switch (asked) {
          case null -> latest();
          case KnownAt.At(Instant instant) -> at(instant);
          case KnownAt.AtPosition(long position) -> at(position);
        };
    if (!projection.awaits(known.position(), patience)) {
      throw new Unanswerable.Behind();
    }
    return known;
  }

  boolean awaits(long position, Duration atMost) {
    return projection.awaits(position, atMost);
  }

  private Known latest() {
    EventLog.Stamp head = log.head();
    boolean stale = head.instant().isBefore(clock.instant().minus(FRESH));
    EventLog.Stamp closed = stale ? closedOrLast(head) : head;
    return new Known(closed.instant(), closed.position());
  }

  /** While the clock is not trusted, what is closed stays closed, and is answered. */
  private EventLog.Stamp closedOrLast(EventLog.Stamp last) {
    try {
      return log.closeInstant();
    } catch (AppendsHalted halted) {
      return last;
    }
  }

  private Known at(Instant instant) {
    if (instant.isAfter(clock.instant()) && instant.isAfter(log.head().instant())) {
      throw new Unanswerable.NotYetKnown();
    }
    awaitClosed(instant);
    return new Known(instant, log.positionAt(instant));
  }

  /** While somebody appends, the instant cannot be closed: it is tried again, not waited for. */
  private void awaitClosed(Instant instant) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (instant.isAfter(log.head().instant())
          && instant.isAfter(log.closeInstant().instant())) {
        if (System.nanoTime() > deadline) {
          throw new Unanswerable.Behind();
        }
        LockSupport.parkNanos(TRY_AGAIN.toNanos());
      }
    } catch (AppendsHalted halted) {
      throw new Unanswerable.Behind(halted);
    }
  }

  private Known at(long position) {
    if (position > log.head().position()) {
      throw new Unanswerable.NotYetKnown();
    }
    return new Known(log.stampOf(position).map(EventLog.Stamp::instant).orElse(null), position);
  }
}
