package org.chancery.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.chancery.eventlog.EventLog;
import org.chancery.eventlog.LogSource;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the read model anew from the log, in tables beside those that answer, and puts it in their
 * place. Questions are answered all the while.
 */
public class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final int EVENTS_AT_ONCE = 1000;

  /** How many events may be left when the read model that answers is held for a moment. */
  private static final int FEW = 1000;

  private final Clock clock;
  private final EventLog log;
  private final LogSource source;
  private final RebuildTables tables;
  private final Supplier<TimelineWriter> writers;
  private final TransactionOperations transactions;
  private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NONE);
  private @Nullable Thread running;

  Rebuild(
      Clock clock,
      EventLog log,
      LogSource source,
      RebuildTables tables,
      Supplier<TimelineWriter> writers,
      TransactionOperations transactions) {
    this.clock = clock;
    this.log = log;
    this.source = source;
    this.tables = tables;
    this.writers = writers;
    this.transactions = transactions;
  }

  /** What a rebuild is at. */
  public enum State implements Word {
    NONE,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * How far a rebuild is.
   *
   * @param position the last event that was taken
   * @param of the last event of the log, as far as it was known
   * @param differing the tables that were not equal, row for row, to those that they replaced
   * @param problem why it failed
   */
  public record Progress(
      State state,
      @Nullable Instant begun,
      @Nullable Instant ended,
      long position,
      long of,
      List<String> differing,
      @Nullable String problem) {
    static final Progress NONE = new Progress(State.NONE, null, null, 0, 0, List.of(), null);

    private Progress at(long reached, long end) {
      return new Progress(state, begun, null, reached, Math.max(end, of), differing, null);
    }

    private Progress over(Instant when, State how, List<String> tables, @Nullable String why) {
      return new Progress(how, begun, when, position, of, tables, why);
    }
  }

  /** That of the last rebuild which was begun on this node. */
  public Progress progress() {
    return progress.get();
  }

  /**
   * Begins one, and does not wait for it.
   *
   * @return whether none was running on any node
   */
  public synchronized boolean begin() {
    if (progress.get().state() == State.RUNNING || !tables.take()) {
      return false;
    }
    progress.set(
        new Progress(
            State.RUNNING, clock.instant(), null, 0, log.head().position(), List.of(), null));
    running = Thread.ofPlatform().name("rebuild").daemon().start(this::run);
    return true;
  }

  /** Waits until the one that was begun last on this node is over, and not longer than that. */
  void join(Duration atMost) throws InterruptedException {
    Objects.requireNonNull(running).join(atMost);
  }

  private void run() {
    try {
      LOG.info("the read model is rebuilt from {} events", progress.get().of());
      List<String> differing = rebuild();
      progress.updateAndGet(now -> now.over(clock.instant(), State.DONE, differing, null));
      LOG.info("the read model was rebuilt; tables that differ: {}", differing);
    } catch (RuntimeException failure) {
      LOG.error("the rebuild of the read model failed", failure);
      String why = "after position " + progress.get().position() + ": " + nameOf(failure);
      progress.updateAndGet(now -> now.over(clock.instant(), State.FAILED, List.of(), why));
    } finally {
      tables.release();
    }
  }

  private static String nameOf(RuntimeException failure) {
    return failure.getClass().getSimpleName();
  }

  private List<String> rebuild() {
    tables.prepare();
    TimelineWriter writer = writers.get();
    long reached = 0;
    while (log.head().position() - reached > FEW) {
      reached = further(reached, takeBatch(writer, reached, EVENTS_AT_ONCE));
    }
    long compared = takeBatch(writer, reached, FEW);
    List<String> differing = tables.differing(Math.min(compared, tables.reached()));
    transactions.executeWithoutResult(
        transaction -> {
          long live = tables.hold();
          long next = compared;
          while (next < live) {
            next = further(next, take(writer, next, (int) Math.min(live - next, EVENTS_AT_ONCE)));
          }
          tables.swap();
        });
    tables.dropFormer();
    return differing;
  }

  /** The log ends before an event that cannot be read. */
  private static long further(long before, long reached) {
    if (reached == before) {
      throw new IllegalStateException("the log cannot be read after position " + before);
    }
    return reached;
  }

  private long takeBatch(TimelineWriter writer, long reached, int most) {
    Long next = transactions.execute(transaction -> take(writer, reached, most));
    return Objects.requireNonNull(next);
  }

  private long take(TimelineWriter writer, long reached, int most) {
    List<StoredEvent<?>> batch = new ArrayList<>();
    try (BlockingStream<TrackedEventMessage<?>> stream =
        source.openStream(LogSource.after(reached))) {
      while (batch.size() < most && stream.hasNextAvailable(0, TimeUnit.SECONDS)) {
        batch.add(stored(stream.nextAvailable()));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    if (batch.isEmpty()) {
      return reached;
    }
    writer.write(batch);
    long position = batch.getLast().position();
    progress.updateAndGet(now -> now.at(position, log.head().position()));
    return position;
  }

  private static StoredEvent<?> stored(TrackedEventMessage<?> message) {
    return StoredEvent.of(
        message.trackingToken().position().orElseThrow(),
        ((DomainEventMessage<?>) message).getSequenceNumber(),
        message.getMetaData(),
        message.getPayload());
  }
}
