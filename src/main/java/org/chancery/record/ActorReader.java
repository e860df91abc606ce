package org.chancery.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.act.Fault;
import org.chancery.relationship.ActorRegistered;
import org.chancery.relationship.Actors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the command that registers an actor. */
final class ActorReader {
  private static final List<String> NEEDED = List.of("actor", "type", "name");

  private final Clock clock;
  private final CommandSchemas schemas;
  private final CommandMapper mapper;
  private final Actors actors;

  ActorReader(Clock clock, CommandSchemas schemas, CommandMapper mapper, Actors actors) {
    this.clock = clock;
    this.schemas = schemas;
    this.mapper = mapper;
    this.actors = actors;
  }

  /**
   * Reads an actor.
   *
   * @throws Refused.Conflict when the reference data have one of that id
   */
  Command read(JsonNode body) {
    LocalDate today = LocalDate.now(clock);
    List<Fault> faults =
        new ArrayList<>(schemas.faultsOf(ActorRegistration.FORM.command(), body, today));
    @Nullable ActorRegistered told = told((ObjectNode) body, today, faults);
    if (told != null) {
      faults.addAll(ActorRules.faultsOf(told, actors));
    }
    if (told == null || !faults.isEmpty()) {
      throw new Refused.Invalid(faults);
    }
    if (actors.isGiven(told.actor())) {
      throw Refused.Conflict.otherThing();
    }
    return new ActorRegistration(told);
  }

  /** What can be read of it: fields without a fault. */
  private @Nullable ActorRegistered told(ObjectNode body, LocalDate today, List<Fault> faults) {
    Set<String> misshapen = faults.stream().map(Fault::field).collect(Collectors.toSet());
    ObjectNode sound = body.deepCopy().remove(misshapen);
    if (!NEEDED.stream().allMatch(sound::hasNonNull)) {
      return null;
    }
    try {
      return mapper.read(sound, ActorRegistered.class, today);
    } catch (DatabindException refused) {
      faults.addAll(BindingFaults.of(refused, ""));
      return null;
    }
  }
}
