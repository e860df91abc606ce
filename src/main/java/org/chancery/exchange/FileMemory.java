package org.chancery.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chancery.record.Command;
import org.chancery.record.Hash;
import org.chancery.record.Rehearsal;
import tools.jackson.databind.json.JsonMapper;

/** What a file would have recorded so far, as hashes, and what it would have registered. */
final class FileMemory implements Rehearsal {
  private static final int MOST_COMMANDS = 4_000_000;
  private static final int MOST_REGISTERED = 20_000;

  private final LongTable commands = new LongTable(MOST_COMMANDS);
  private final List<Command> registered = new ArrayList<>();

  /** Whether it could not hold another batch of so many lines. */
  boolean isNearlyFull(int lines) {
    return commands.size() + lines > MOST_COMMANDS || registered.size() + lines > MOST_REGISTERED;
  }

  @Override
  public Optional<Boolean> repeats(Command command) {
    long before = commands.get(Hash.of(command.stream()).number());
    return before == 0 ? Optional.empty() : Optional.of(before == content(command));
  }

  @Override
  public void accept(Command command) {
    commands.put(Hash.of(command.stream()).number(), content(command));
    if (!command.streamType().equals("record")) {
      registered.add(command);
    }
  }

  @Override
  public Collection<Command> registered() {
    return registered;
  }

  /** Never zero, which stands for nothing. */
  private static long content(Command command) {
    return Hash.of(JsonMapper.shared().writeValueAsString(command)).number() | 1;
  }
}
