package org.chancery.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What was accepted in the transaction of this thread that has not ended yet: the commands handed
 * in after it may refer to it, and nobody else.
 */
final class Uncommitted {
  private static final String COMMANDS = Uncommitted.class.getName();

  private Uncommitted() {}

  static void add(Command command) {
    UnitOfWork<?> root = CurrentUnitOfWork.get().root();
    Map<String, Command> commands =
        root.getOrComputeResource(COMMANDS, name -> new LinkedHashMap<>());
    commands.put(command.stream(), command);
  }

  static boolean has(String stream) {
    return byStream().containsKey(stream);
  }

  static Collection<Command> commands() {
    return byStream().values();
  }

  private static Map<String, Command> byStream() {
    return CurrentUnitOfWork.isStarted()
        ? CurrentUnitOfWork.get().root().getOrDefaultResource(COMMANDS, Map.of())
        : Map.of();
  }
}
