package org.chancery.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The imports of this node: one runs at a time, some wait, and the last ones are remembered. */
public final class Imports implements SmartLifecycle {
  /** How many may wait while one runs. */
  public static final int MOST_WAITING = 10;

  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int REMEMBERED = 100;
  private static final Duration LAST_BATCH = Duration.ofSeconds(10);

  private final Importer importer;
  private final Clock clock;
  private final Spool spool;
  private final Closing closing = new Closing();
  private final Semaphore places = new Semaphore(1 + MOST_WAITING);
  private final Semaphore turn = new Semaphore(1, true);
  private final Map<String, Import> remembered = new LinkedHashMap<>();
  private volatile boolean running;

  Imports(Importer importer, Clock clock, Spool spool) {
    this.importer = importer;
    this.clock = clock;
    this.spool = spool;
  }

  /**
   * Takes a file in as it comes, once those before it are over. One that brings instants of
   * knowledge is received as a whole before.
   *
   * @return the import, which is over
   * @throws NotReceived when there are too many, or when the file is empty
   * @throws NotAdoptable when it cannot be a history import
   */
  public Import take(InputStream file, ImportOptions options, @Nullable Long bytesTotal) {
    return options.adoptKnownAt()
        ? adopt(file, options, bytesTotal)
        : takeAsItComes(file, options, bytesTotal);
  }

  private Import adopt(InputStream file, ImportOptions options, @Nullable Long bytesTotal) {
    takePlace();
    try (Spool.Held held = receive(file, options, bytesTotal)) {
      Import begun = remember(new Import(clock, options, held.size()));
      whenItsTurnComes(() -> importer.run(begun, held.content(), closing));
      return begun;
    } finally {
      places.release();
    }
  }

  private Import takeAsItComes(InputStream file, ImportOptions options, @Nullable Long bytesTotal) {
    takePlace();
    try {
      Import begun = remember(new Import(clock, options, bytesTotal));
      whenItsTurnComes(() -> importer.run(begun, file, closing));
      if (begun.report().lines() == 0 && begun.report().stopped() == null) {
        forget(begun);
        throw new NotReceived(NotReceived.Why.EMPTY, null);
      }
      return begun;
    } finally {
      places.release();
    }
  }

  /**
   * Receives a whole file and takes it in later, once those before it are over.
   *
   * @return the import, which has hardly begun
   * @throws NotReceived when it cannot be received
   * @throws NotAdoptable when it cannot be a history import
   */
  public Import takeLater(InputStream file, ImportOptions options, @Nullable Long bytesTotal) {
    takePlace();
    try {
      Spool.Held held = receive(file, options, bytesTotal);
      Import begun = remember(new Import(clock, options, held.size()));
      Thread.ofVirtual().name("import-" + begun.id()).start(() -> takeHeld(begun, held));
      return begun;
    } catch (RuntimeException notReceived) {
      places.release();
      throw notReceived;
    }
  }

  private Spool.Held receive(InputStream file, ImportOptions options, @Nullable Long bytesTotal) {
    spool.mustBePossible(bytesTotal == null ? 0 : bytesTotal);
    if (options.adoptKnownAt() && !importer.canAdopt()) {
      throw new NotReceived(NotReceived.Why.LOG_NOT_EMPTY, null);
    }
    Spool.Held held = spool.receive(file);
    try {
      if (options.adoptKnownAt()) {
        importer.mustBeAdoptable(held.content());
      }
      return held;
    } catch (IOException unreadable) {
      held.close();
      throw new NotReceived(NotReceived.Why.NO_ROOM_NOW, unreadable);
    } catch (RuntimeException notAdoptable) {
      held.close();
      throw notAdoptable;
    }
  }

  private void takeHeld(Import begun, Spool.Held held) {
    try (held) {
      whenItsTurnComes(() -> importer.run(begun, held.content(), closing));
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    if (!places.tryAcquire()) {
      throw new NotReceived(NotReceived.Why.TOO_MANY, null);
    }
  }

  private void whenItsTurnComes(Runnable work) {
    turn.acquireUninterruptibly();
    try {
      work.run();
    } finally {
      turn.release();
    }
  }

  /** The import of that id, if it is among the last ones. */
  public Optional<Import> find(String id) {
    synchronized (remembered) {
      return Optional.ofNullable(remembered.get(id));
    }
  }

  /** The last ones, the newest first. */
  public List<Import> recent() {
    synchronized (remembered) {
      return new ArrayList<>(remembered.values()).reversed();
    }
  }

  private Import remember(Import begun) {
    synchronized (remembered) {
      remembered.put(begun.id(), begun);
      Iterator<Import> oldest = remembered.values().iterator();
      while (remembered.size() > REMEMBERED && oldest.hasNext()) {
        if (oldest.next().report().state().isOver()) {
          oldest.remove();
        }
      }
    }
    return begun;
  }

  private void forget(Import begun) {
    synchronized (remembered) {
      remembered.remove(begun.id());
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /** The running import ends with the lines it is deciding on, and those that wait do not begin. */
  @Override
  public void stop() {
    closing.begin();
    List<Import> left = recent().stream().filter(each -> !each.report().state().isOver()).toList();
    if (!left.isEmpty()) {
      LOG.info("{} imports are ended between two transactions", left.size());
      left.forEach(each -> each.report(LAST_BATCH));
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server waits for the requests under way. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
