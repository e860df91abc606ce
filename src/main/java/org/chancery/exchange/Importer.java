package org.chancery.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.chancery.record.CommandReader;
import org.chancery.record.Foreseen;
import org.chancery.record.History;
import org.chancery.record.Outcome;
import org.chancery.record.RecordDesk;
import org.chancery.record.Rehearsal;
import org.chancery.record.Submission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files of commands in, one JSON object a line (NDJSON). */
public final class Importer {
  /** How many lines go into one transaction. */
  static final int TOGETHER = 1000;

  /** How long a log that is away is waited for. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

  private final CommandReader reader;
  private final RecordDesk desk;
  private final History history;
  private final Clock clock;
  private final int together;
  private final Duration patience;

  /**
   * One with limits of its own.
   *
   * @param together how many lines go into one transaction
   * @param patience how long a log that is away is waited for
   */
  public Importer(
      CommandReader reader,
      RecordDesk desk,
      History history,
      Clock clock,
      int together,
      Duration patience) {
    this.reader = reader;
    this.desk = desk;
    this.history = history;
    this.clock = clock;
    this.together = together;
    this.patience = patience;
  }

  /** Takes a file in, from its first line to its last. */
  public ImportReport take(InputStream file) {
    return take(ImportOptions.PLAIN, file);
  }

  /**
   * Takes a file in as a history import.
   *
   * @param file is opened twice: it is checked before anything of it is recorded
   * @throws NotAdoptable when its lines do not say when they were told, in order
   */
  public ImportReport adopt(Supplier<InputStream> file) {
    try (InputStream checked = file.get()) {
      mustBeAdoptable(checked);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return take(new ImportOptions(false, true), file.get());
  }

  private ImportReport take(ImportOptions options, InputStream file) {
    Import running = new Import(clock, options, null);
    run(running, file, new Closing());
    return running.report();
  }

  /** Whether the log is empty, or holds the first part of a history. */
  boolean canAdopt() {
    return history.isPossible();
  }

  void mustBeAdoptable(InputStream file) throws IOException {
    new HistoryCheck(clock).mustHold(file);
  }

  /** Takes a file in, as far as it gets before the service ends. */
  void run(Import running, InputStream file, Closing closing) {
    LOG.info("import {} begins{}", running.id(), running.isDryRun() ? ", only to check" : "");
    @Nullable FileMemory memory = running.isDryRun() ? new FileMemory() : null;
    PatientDesk patient =
        new PatientDesk(
            memory == null ? this::keep : lines -> check(lines, memory), patience, closing);
    new ImportRun(
            running,
            file,
            new LineParser(clock),
            reader,
            patient,
            memory,
            running.options().adopts() ? history : null,
            closing,
            together)
        .toTheEnd();
    logEndOf(running.report());
  }

  private static void logEndOf(ImportReport report) {
    if (report.stopped() != null) {
      LOG.warn(
          "import {} stopped after line {}: {}",
          report.id(),
          report.stopped().afterLine(),
          report.stopped().code());
    }
    LOG.info(
        "import {} is {}: {} lines, {} recorded, {} were there, {} refused",
        report.id(),
        report.state().word(),
        report.lines(),
        report.recorded(),
        report.alreadyThere(),
        report.refused());
  }

  private List<Judgement> keep(List<Supplier<Submission>> lines) {
    return desk.submitTogether(lines).stream().map(Importer::judgement).toList();
  }

  private static Judgement judgement(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted(var receipt) ->
          new Judgement.Accepted(receipt.isNew(), receipt.position());
      case Outcome.Declined(var why) -> new Judgement.Declined(Submissions.faultsOf(why));
    };
  }

  private List<Judgement> check(List<Supplier<Submission>> lines, Rehearsal rehearsal) {
    return desk.rehearse(lines, rehearsal).stream().map(Importer::judgement).toList();
  }

  private static Judgement judgement(Foreseen foreseen) {
    return switch (foreseen) {
      case Foreseen.Acceptable(var isNew) -> new Judgement.Accepted(isNew, null);
      case Foreseen.Unacceptable(var why) -> new Judgement.Declined(Submissions.faultsOf(why));
    };
  }
}
