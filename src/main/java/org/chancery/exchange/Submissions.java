package org.chancery.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.act.Fault;
import org.chancery.record.Command;
import org.chancery.record.CommandReader;
import org.chancery.record.Refused;
import org.chancery.record.Submission;
import org.jspecify.annotations.Nullable;

/** Makes the command of a line when its turn comes, or names everything that is wrong with it. */
final class Submissions {
  /** The code of a command that there is not. */
  static final String UNKNOWN = "unknown-command";

  private final CommandReader reader;
  private final boolean adopt;

  /**
   * One for one file.
   *
   * @param adopt whether each is to be known from when its publisher told it
   */
  Submissions(CommandReader reader, boolean adopt) {
    this.reader = reader;
    this.adopt = adopt;
  }

  Submission of(ImportLine line) {
    List<Fault> faults = new ArrayList<>(line.faults());
    if (line.command() != null) {
      try {
        Command command = reader.read(line.command(), Objects.requireNonNull(line.body()));
        if (faults.isEmpty()) {
          @Nullable String told = line.origin().publisherKnownAt();
          return new Submission(
              command, line.origin(), adopt && told != null ? PublisherDay.from(told) : null);
        }
      } catch (Refused refused) {
        faults.addAll(faultsOf(refused));
      }
    }
    throw new Refused.Invalid(faults);
  }

  /** What is wrong with a line that was refused. */
  static List<Fault> faultsOf(Refused refused) {
    return switch (refused) {
      case Refused.Invalid invalid -> invalid.faults();
      case Refused.UnknownCommand unknown ->
          List.of(new Fault("/command", UNKNOWN, String.valueOf(unknown.getMessage())));
      case Refused.Conflict conflict ->
          List.of(new Fault("", conflict.code(), String.valueOf(conflict.getMessage())));
      case Refused.Missing missing ->
          List.of(new Fault("/record", "unknown-record", String.valueOf(missing.getMessage())));
      case Refused.Overtaken overtaken ->
          List.of(new Fault("", "version-differs", String.valueOf(overtaken.getMessage())));
      case Refused.Unavailable away -> throw away;
    };
  }
}
