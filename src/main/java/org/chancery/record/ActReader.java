package org.chancery.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.act.ActKind;
import org.chancery.act.BearingChanges;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Fault;
import org.chancery.act.RecordAct;
import org.chancery.act.RecordHeader;
import org.chancery.act.RecordState;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.Edtf;
import org.chancery.time.StatedDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the commands that record acts. */
final class ActReader {
  private final Clock clock;
  private final CommandSchemas schemas;
  private final CommandMapper mapper;
  private final HeaderRules rules;

  ActReader(Clock clock, CommandSchemas schemas, CommandMapper mapper, HeaderRules rules) {
    this.clock = clock;
    this.schemas = schemas;
    this.mapper = mapper;
    this.rules = rules;
  }

  /** Reads header and act; a missing id is given here. */
  Command read(ActKind kind, JsonNode body) {
    return new Recording(read(kind, body, BearingChanges.NONE));
  }

  /** The same of an act whose bearings were changed since. */
  RecordAct read(ActKind kind, JsonNode body, BearingChanges bearings) {
    LocalDate day = dayOf(body);
    List<Fault> faults = schemas.faultsOf(kind.command(), body, day);
    @Nullable DiplomaticAct act = actOf(kind, body, day, faults);
    @Nullable RecordHeader header = headerOf(body, day, faults);
    if (header != null) {
      faults.addAll(rules.faultsOf(header, act, bearings, isAnnounced(act, body)));
    }
    if (act == null || header == null || !faults.isEmpty()) {
      throw new Refused.Invalid(faults);
    }
    return command(kind, header, act);
  }

  /** A telling as the body of the command that would record it. */
  ObjectNode bodyOf(RecordHeader header, DiplomaticAct act) {
    ObjectNode body = mapper.write(header);
    body.set("act", mapper.write(act));
    return body;
  }

  /** The relationships on which a record bears. */
  Stream<RelationshipId> bearingsOf(RecordState state) {
    return rules.bearingsOf(state);
  }

  /**
   * What both sides of a relationship have in common.
   *
   * @throws Refused.Invalid when one of them cannot be a side
   */
  void mustBeRelationship(RelationshipId relationship, String pointer) {
    rules
        .faultOf(relationship, pointer)
        .ifPresent(
            fault -> {
              throw new Refused.Invalid(List.of(fault));
            });
  }

  /** An act that cannot be read may still say that it was only announced. */
  private static boolean isAnnounced(@Nullable DiplomaticAct act, JsonNode body) {
    return act == null
        ? body.path("act").path("stage").asStringOpt().orElse("").equals("announced")
        : act.announced();
  }

  private LocalDate dayOf(JsonNode body) {
    try {
      JsonNode occurred = body.path("occurred");
      JsonNode edtf = occurred.isObject() ? occurred.path(StatedDate.EDTF) : occurred;
      return Edtf.parse(edtf.asStringOpt().orElse("")).dayOfNames();
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
