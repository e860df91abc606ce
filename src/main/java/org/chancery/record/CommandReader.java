package org.chancery.record;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.chancery.act.ActCatalogue;
import tools.jackson.databind.JsonNode;

/** Makes a command of what was sent, or names everything that is wrong with it. */
public class CommandReader {
  private final ActReader acts;
  private final Map<String, Function<JsonNode, Command>> others;

  CommandReader(
      ActReader acts, AmendmentReader amendments, SourceReader sources, ActorReader actors) {
    this.acts = acts;
    this.others = new HashMap<>(amendments.readings());
    others.put(SourceRegistration.FORM.command(), sources::read);
    others.put(ActorRegistration.FORM.command(), actors::read);
  }

  /**
   * Reads a command.
   *
   * @param command its name: {@code RecordVisit}
   * @param body what was sent with it; a missing id is given here
   * @throws Refused.UnknownCommand when there is none of that name
   * @throws Refused.Invalid with every fault
   * @throws Refused.Conflict when the reference data have what is to be registered
   */
  public Command read(String command, JsonNode body) {
    if (others.containsKey(command)) {
      return others.get(command).apply(body);
    }
    return ActCatalogue.recordedBy(command)
        .map(kind -> acts.read(kind, body))
        .orElseThrow(Refused.UnknownCommand::new);
  }
}
