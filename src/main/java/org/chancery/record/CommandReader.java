package org.chancery.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Fault;
import org.chancery.act.RecordAct;
import org.chancery.act.RecordHeader;
import org.chancery.relationship.Actors;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a command of what was sent, or names everything that is wrong with it. */
public class CommandReader {
  private final Clock clock;
  private final CommandSchemas schemas;
  private final ActorMapper mapper;
  private final HeaderRules rules;

  CommandReader(Clock clock, Actors actors) {
    this.clock = clock;
    this.schemas = new CommandSchemas(actors, JsonMapper.shared());
    this.mapper = new ActorMapper(actors);
    this.rules = new HeaderRules(clock, actors);
  }

  /**
   * Reads a command.
   *
   * @param command its name: {@code RecordVisit}
   * @param body header and act; a missing id is given here
   * @throws Refused.UnknownCommand when no kind has it
   * @throws Refused.Invalid with every fault
   */
  public Command read(String command, JsonNode body) {
    ActKind kind = ActCatalogue.recordedBy(command).orElseThrow(Refused.UnknownCommand::new);
    LocalDate day = dayOf(body);
    List<Fault> faults = new ArrayList<>(ValueFaults.of(body));
    List<String> places = faults.stream().map(Fault::pointer).toList();
    schemas.faultsOf(kind, ValueFaults.withUsualNumbers(body), day).stream()
        .filter(fault -> !places.contains(fault.pointer()))
        .forEach(faults::add);
    @Nullable DiplomaticAct act = actOf(kind, body, day, faults);
    @Nullable RecordHeader header = headerOf(body, day, faults);
    if (header != null) {
      faults.addAll(rules.faultsOf(header, act, isAnnounced(act, body)));
    }
    if (act == null || header == null || !faults.isEmpty()) {
      throw new Refused.Invalid(faults);
    }
    return new Recording(command(kind, header, act));
  }

  /** An act that cannot be read may still say that it was only announced. */
  private static boolean isAnnounced(@Nullable DiplomaticAct act, JsonNode body) {
    return act == null
        ? body.path("act").path("stage").asStringOpt().orElse("").equals("announced")
        : act.announced();
  }

  private LocalDate dayOf(JsonNode body) {
    try {
      return Edtf.parse(body.path("occurred").asStringOpt().orElse("")).start().earliest();
    } catch (IllegalArgumentException none) {
      return LocalDate.now(clock);
    }
  }

  private @Nullable DiplomaticAct actOf(
      ActKind kind, JsonNode body, LocalDate day, List<Fault> faults) {
    boolean misshapen =
        faults.stream()
            .map(Fault::pointer)
            .anyMatch(at -> at.isEmpty() || at.equals("/act") || at.startsWith("/act/"));
    if (misshapen) {
      return null;
    }
    try {
      return mapper.read(body.get("act"), kind.act(), day);
    } catch (DatabindException refused) {
      faults.addAll(BindingFaults.of(refused, "/act"));
      return null;
    }
  }

  private @Nullable RecordHeader headerOf(JsonNode body, LocalDate day, List<Fault> faults) {
    boolean misshapen =
        faults.stream()
            .map(Fault::pointer)
            .anyMatch(at -> !at.equals("/act") && !at.startsWith("/act/"));
    if (misshapen) {
      return null;
    }
    ObjectNode header = ((ObjectNode) body).deepCopy();
    header.remove("act");
    if (!header.hasNonNull("record")) {
      header.put("record", RecordIds.next(clock).toString());
    }
    try {
      return mapper.read(header, RecordHeader.class, day);
    } catch (DatabindException refused) {
      faults.addAll(BindingFaults.of(refused, ""));
      return null;
    }
  }

  private static RecordAct command(ActKind kind, RecordHeader header, DiplomaticAct act) {
    try {
      return kind.commandType()
          .getConstructor(RecordHeader.class, kind.act())
          .newInstance(header, act);
    } catch (ReflectiveOperationException notACommand) {
      throw new IllegalStateException(kind.command() + " takes a header and an act", notACommand);
    }
  }
}
