package org.chancery.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chancery.act.Fault;
import org.chancery.relationship.Slug;
import org.chancery.source.Csl;
import org.chancery.source.Source;
import org.chancery.source.SourceId;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the command that registers a source. */
final class SourceReader {
  private static final List<String> NOT_CSL = List.of("source", "id", "restsOn");

  private final Clock clock;
  private final CommandSchemas schemas;
  private final CommandMapper mapper;

  SourceReader(Clock clock, CommandSchemas schemas, CommandMapper mapper) {
    this.clock = clock;
    this.schemas = schemas;
    this.mapper = mapper;
  }

  /** Reads a source; a missing id is given here. */
  Command read(JsonNode body) {
    LocalDate today = LocalDate.now(clock);
    List<Fault> faults = schemas.faultsOf(SourceRegistration.FORM.command(), body, today);
    faults.addAll(SourceRules.faultsOf(body, faults));
    if (!faults.isEmpty()) {
      throw new Refused.Invalid(faults);
    }
    ObjectNode around = ((ObjectNode) body.deepCopy()).retain(NOT_CSL);
    ObjectNode csl = ((ObjectNode) body.deepCopy()).remove(NOT_CSL);
    try {
      return command(
          mapper.read(around, SourceRegistration.Around.class, today),
          mapper.read(csl, Csl.class, today));
    } catch (DatabindException refused) {
      throw new Refused.Invalid(BindingFaults.of(refused, ""));
    }
  }

  private Command command(SourceRegistration.Around around, Csl csl) {
    Slug given = around.source() == null ? around.id() : around.source();
    String id = given == null ? RecordIds.next(clock).toString() : given.value();
    return new SourceRegistration(new Source(new SourceId(id), csl, around.restsOn()));
  }
}
