package org.chancery.exchange;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.chancery.act.Fault;
import org.chancery.record.Refused;
import org.chancery.record.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands lines in. It waits while the log is away, and lets no line take others with it. */
final class PatientDesk {
  private static final Logger LOG = LoggerFactory.getLogger(PatientDesk.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Desk desk;
  private final Duration patience;
  private final Closing closing;

  PatientDesk(Desk desk, Duration patience, Closing closing) {
    this.desk = desk;
    this.patience = patience;
    this.closing = closing;
  }

  /** Decides on lines in one transaction. */
  interface Desk {
    List<Judgement> decide(List<Supplier<Submission>> lines);
  }

  /** Nothing more can be decided on. */
  @SuppressWarnings("serial")
  static final class Stopped extends Exception {
    private final boolean isClosing;
    private final transient List<Judgement> before;

    private Stopped(boolean isClosing, List<Judgement> before) {
      this.isClosing = isClosing;
      this.before = before;
    }

    /** Because the service ends, not because the log is away. */
    boolean isClosing() {
      return isClosing;
    }

    /** What became of the lines that were decided on before. */
    List<Judgement> before() {
      return before;
    }
  }

  /** What becomes of some lines, together if possible. */
  List<Judgement> decide(List<Supplier<Submission>> lines) throws Stopped {
    try {
      return lines.isEmpty() ? List.of() : insist(lines, List.of());
    } catch (OneAtFault unknown) {
      return oneByOne(lines);
    }
  }

  private List<Judgement> oneByOne(List<Supplier<Submission>> lines) throws Stopped {
    List<Judgement> judgements = new ArrayList<>();
    for (Supplier<Submission> line : lines) {
      try {
        judgements.addAll(insist(List.of(line), judgements));
      } catch (OneAtFault itself) {
        judgements.add(new Judgement.Declined(List.of(itself.fault)));
      }
    }
    return judgements;
  }

  /** One of the lines cannot be kept, and not because the log is away. */
  @SuppressWarnings("serial")
  private static final class OneAtFault extends Exception {
    private final transient Fault fault;

    OneAtFault(Fault fault) {
      this.fault = fault;
    }
  }

  private List<Judgement> insist(List<Supplier<Submission>> lines, List<Judgement> before)
      throws Stopped, OneAtFault {
    long deadline = System.nanoTime() + patience.toNanos();
    for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
      try {
        return desk.decide(lines);
      } catch (Refused.Unavailable unavailable) {
        giveUpIfOneIsAtFault(unavailable, lines.size());
      } catch (RuntimeException unexpected) {
        LOG.error("lines of an import failed", withoutMessage(unexpected));
        throw new OneAtFault(
            new Fault("", "unexpected", "failed here; the log of the service names the failure"));
      }
      if (System.nanoTime() > deadline) {
        throw new Stopped(false, List.copyOf(before));
      }
      if (closing.cutsShort(pause)) {
        throw new Stopped(true, List.copyOf(before));
      }
    }
  }

  /** The message of a failure may repeat what was sent; the place it came from does not. */
  static Throwable withoutMessage(RuntimeException failure) {
    Throwable place = new IllegalStateException(failure.getClass().getName());
    place.setStackTrace(failure.getStackTrace());
    return place;
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private static void giveUpIfOneIsAtFault(Refused.Unavailable unavailable, int lines)
      throws OneAtFault {
    String state = stateOf(unavailable);
    boolean lostRace = state.startsWith("23");
    boolean badValue = state.startsWith("22") || state.startsWith("54");
    if (badValue || lostRace && lines > 1) {
      throw new OneAtFault(
          new Fault("", "not-keepable", "holds something that the log cannot keep"));
    }
  }

  /** The SQLSTATE behind a failure; empty when no statement failed. */
  private static String stateOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }
}
