package org.chancery.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.chancery.act.Fault;
import org.chancery.record.CommandReader;
import org.chancery.record.CommandText;
import org.chancery.record.History;
import org.chancery.record.Refused;
import org.chancery.record.Submission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one file through an import, line by line. */
final class ImportRun {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

  private final Import running;
  private final LineReader lines;
  private final LineParser parser;
  private final Submissions submissions;
  private final PatientDesk desk;
  private final @Nullable FileMemory memory;
  private final @Nullable History history;
  private final Closing closing;
  private final int together;
  private Batch batch;
  private boolean isText;

  ImportRun(
      Import running,
      InputStream file,
      LineParser parser,
      CommandReader reader,
      PatientDesk desk,
      @Nullable FileMemory memory,
      @Nullable History history,
      Closing closing,
      int together) {
    this.running = running;
    this.lines = new LineReader(running.counted(file), CommandText.LARGEST);
    this.parser = parser;
    this.submissions = new Submissions(reader, history != null);
    this.desk = desk;
    this.memory = memory;
    this.history = history;
    this.closing = closing;
    this.together = together;
    this.batch = new Batch(together);
  }

  /** Ends an import early. */
  @SuppressWarnings("serial")
  private static final class Halt extends Exception {
    private final ImportStop.Reason reason;

    Halt(ImportStop.Reason reason) {
      this.reason = reason;
    }
  }

  /** Whatever happens, the import is over afterwards. */
  void toTheEnd() {
    running.start();
    ImportStop.@Nullable Reason reason = ImportStop.Reason.FAILED;
    try {
      begin();
      takeAll();
      end();
      running.finish();
      reason = null;
    } catch (Halt halt) {
      reason = halt.reason;
    } catch (RuntimeException unexpected) {
      LOG.error("an import failed", PatientDesk.withoutMessage(unexpected));
    } finally {
      if (reason != null) {
        running.stop(reason);
      }
    }
  }

  private void begin() throws Halt {
    try {
      if (history != null && !history.begin()) {
        throw new Halt(ImportStop.Reason.LOG_NOT_EMPTY);
      }
    } catch (Refused.Unavailable away) {
      throw new Halt(ImportStop.Reason.LOG_AWAY);
    }
  }

  private void end() throws Halt {
    try {
      if (history != null) {
        history.end();
      }
    } catch (Refused.Unavailable away) {
      throw new Halt(ImportStop.Reason.LOG_AWAY);
    }
  }

  private void takeAll() throws Halt {
    boolean more = true;
    while (more) {
      LineReader.@Nullable Line line = next();
      more = line != null;
      if (line != null) {
        take(line);
      }
    }
    decide();
  }

  /** Lines that came whole are kept when those behind them are lost. */
  private LineReader.@Nullable Line next() throws Halt {
    if (closing.hasBegun()) {
      throw new Halt(ImportStop.Reason.SERVICE_ENDS);
    }
    try {
      return lines.next();
    } catch (IOException cutOff) {
      decide();
      throw new Halt(ImportStop.Reason.CUT_OFF);
    }
  }

  private void take(LineReader.Line line) throws Halt {
    if (line.hasZeros() && !isText) {
      add(ImportLine.unreadable(line.number(), 0, notText()));
      decide();
      throw new Halt(ImportStop.Reason.NOT_TEXT);
    }
    if (line.isBlank()) {
      batch.addBlank(line.number());
    } else {
      add(parser.parse(line));
    }
    if (batch.isFull()) {
      decide();
    }
  }

  private static Fault notText() {
    return new Fault(
        "", "not-text", "holds zero bytes: send lines in UTF-8, not UTF-16 and not compressed");
  }

  private void add(ImportLine line) throws Halt {
    isText |= line.body() != null;
    if (!batch.hasRoomFor(line)) {
      decide();
    }
    batch.add(line);
  }

  /** Decides on the lines that were read and begins to gather others. */
  private void decide() throws Halt {
    if (batch.end() == 0) {
      return;
    }
    if (memory != null && memory.isNearlyFull(batch.lines().size())) {
      throw new Halt(ImportStop.Reason.TOO_LONG_TO_CHECK);
    }
    List<ImportLine> readable = batch.lines().stream().filter(line -> line.body() != null).toList();
    try {
      advance(desk.decide(readable.stream().map(this::submission).toList()), batch.end());
    } catch (PatientDesk.Stopped stopped) {
      if (!stopped.before().isEmpty()) {
        advance(stopped.before(), readable.get(stopped.before().size() - 1).number());
      }
      throw new Halt(
          stopped.isClosing() ? ImportStop.Reason.SERVICE_ENDS : ImportStop.Reason.LOG_AWAY);
    }
    batch = new Batch(together);
  }

  private Supplier<Submission> submission(ImportLine line) {
    return () -> submissions.of(line);
  }

  /** Tells what became of the lines up to one; those that cannot be read are refused. */
  private void advance(List<Judgement> readable, long end) {
    Iterator<Judgement> next = readable.iterator();
    List<ImportLine> decided = batch.lines().stream().filter(line -> line.number() <= end).toList();
    List<Judgement> judgements = new ArrayList<>();
    for (ImportLine line : decided) {
      judgements.add(line.body() == null ? new Judgement.Declined(line.faults()) : next.next());
    }
    running.advance(decided, judgements, end);
  }
}
