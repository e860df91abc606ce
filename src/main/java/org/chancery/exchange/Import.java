package org.chancery.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.chancery.act.Fault;
import org.jspecify.annotations.Nullable;

/** One file on its way in: how far it has come can be asked at any time. */
public final class Import {
  private final String id = UUID.randomUUID().toString();
  private final Clock clock;
  private final ImportOptions options;
  private final @Nullable Long bytesTotal;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition over = lock.newCondition();
  private final RefusedLines refusedLines = new RefusedLines();
  private final AtomicLong bytes = new AtomicLong();
  private ImportState state = ImportState.WAITING;
  private long lines;
  private long blank;
  private long recorded;
  private long alreadyThere;
  private long refused;
  private @Nullable Long position;
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;
  private @Nullable ImportStop stopped;

  Import(Clock clock, ImportOptions options, @Nullable Long bytesTotal) {
    this.clock = clock;
    this.options = options;
    this.bytesTotal = bytesTotal;
  }

  public String id() {
    return id;
  }

  /** Whether it only checks. */
  public boolean isDryRun() {
    return options.dryRun();
  }

  ImportOptions options() {
    return options;
  }

  /** What became of the lines so far. */
  public ImportReport report() {
    lock.lock();
    try {
      return new ImportReport(
          id,
          state,
          options.dryRun(),
          options.adoptKnownAt(),
          lines,
          blank,
          recorded,
          alreadyThere,
          refused,
          position,
          bytes.get(),
          bytesTotal,
          startedAt,
          finishedAt,
          stopped,
          refusedLines.first(),
          refusedLines.total());
    } finally {
      lock.unlock();
    }
  }

  /** What became of the lines, once it is over or so much time has passed. */
  public ImportReport report(Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!state.isOver() && left > 0) {
        left = over.awaitNanos(left);
      }
      return report();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("ended while an import was watched", ended);
    } finally {
      lock.unlock();
    }
  }

  void start() {
    lock.lock();
    try {
      state = ImportState.RUNNING;
      startedAt = now();
    } finally {
      lock.unlock();
    }
  }

  /** Its file, with the bytes counted that are read of it. */
  InputStream counted(InputStream file) {
    return new FilterInputStream(file) {
      @Override
      public int read(byte[] buffer, int from, int most) throws IOException {
        int read = super.read(buffer, from, most);
        bytes.addAndGet(Math.max(read, 0));
        return read;
      }
    };
  }

  /**
   * Some lines were decided on.
   *
   * @param end the number of the last line taken; those up to it that are not listed were blank
   */
  void advance(List<ImportLine> decided, List<Judgement> judgements, long end) {
    lock.lock();
    try {
      blank += end - lines - decided.size();
      lines = end;
      for (int i = 0; i < decided.size(); i++) {
        count(decided.get(i), judgements.get(i));
      }
    } finally {
      lock.unlock();
    }
  }

  private void count(ImportLine line, Judgement judgement) {
    switch (judgement) {
      case Judgement.Accepted accepted -> {
        recorded += accepted.isNew() ? 1 : 0;
        alreadyThere += accepted.isNew() ? 0 : 1;
        if (accepted.position() != null && (position == null || accepted.position() > position)) {
          position = accepted.position();
        }
      }
      case Judgement.Declined declined -> {
        refused++;
        refusedLines.add(
            new RefusedLine(
                line.number(), knownCommand(line, declined), line.id(), declined.faults()));
      }
    }
  }

  private static @Nullable String knownCommand(ImportLine line, Judgement.Declined declined) {
    boolean unknown =
        declined.faults().stream().map(Fault::code).anyMatch(Submissions.UNKNOWN::equals);
    return unknown ? null : line.command();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  void finish() {
    end(ImportState.FINISHED, null);
  }

  /** Nothing after the lines that were decided on is taken. */
  void stop(ImportStop.Reason reason) {
    lock.lock();
    try {
      String kept = options.dryRun() ? "nothing was to be kept" : ImportStop.SEND_AGAIN;
      end(ImportState.STOPPED, new ImportStop(reason.code(), lines, reason.detail() + "; " + kept));
    } finally {
      lock.unlock();
    }
  }

  private void end(ImportState last, @Nullable ImportStop why) {
    lock.lock();
    try {
      state = last;
      stopped = why;
      finishedAt = now();
      over.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
