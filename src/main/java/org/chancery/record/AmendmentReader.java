package org.chancery.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chancery.act.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the commands that change what is held of a record. */
final class AmendmentReader {
  private static final List<String> AROUND = List.of("record", "reason", "account");

  /** Whom an identifier of another list means is told by the day of the act. */
  private static final List<String> DEPEND_ON_THE_DAY =
      List.of("unknown-actor", "unknown-relationship");

  private final Clock clock;
  private final CommandSchemas schemas;
  private final CommandMapper mapper;

  AmendmentReader(Clock clock, CommandSchemas schemas, CommandMapper mapper) {
    this.clock = clock;
    this.schemas = schemas;
    this.mapper = mapper;
  }

  /** How each of them is read, by name. */
  Map<String, Function<JsonNode, Command>> readings() {
    return Map.of(
        Correction.FORM.command(), body -> amending(body, correction(body)),
        Retraction.FORM.command(), body -> read(Retraction.FORM, body, Retraction.class),
        Reinstatement.FORM.command(), body -> read(Reinstatement.FORM, body, Reinstatement.class),
        BearingAddition.FORM.command(),
            body -> read(BearingAddition.FORM, body, BearingAddition.class),
        BearingWithdrawal.FORM.command(),
            body -> read(BearingWithdrawal.FORM, body, BearingWithdrawal.class));
  }

  private Command read(CommandForm form, JsonNode body, Class<? extends Amendment> type) {
    mustBeNone(faultsOf(form, body));
    return amending(body, read(body, type));
  }

  /** What is told anew is checked with all that stays, once it is known what that is. */
  private Amendment correction(JsonNode body) {
    List<Fault> faults = new ArrayList<>(faultsOf(Correction.FORM, body));
    faults.removeIf(fault -> DEPEND_ON_THE_DAY.contains(fault.code()));
    mustBeNone(faults);
    Correction.Around around =
        read(((ObjectNode) body).deepCopy().retain(AROUND), Correction.Around.class);
    ObjectNode fields = ((ObjectNode) body).deepCopy().remove(AROUND);
    @Nullable Integer account = around.account();
    return new Correction(around.record(), account == null ? 1 : account, around.reason(), fields);
  }

  private List<Fault> faultsOf(CommandForm form, JsonNode body) {
    return schemas.faultsOf(form.command(), body, LocalDate.now(clock));
  }

  private static void mustBeNone(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refused.Invalid(faults);
    }
  }

  private <T> T read(JsonNode body, Class<T> type) {
    try {
      return mapper.read(body, type, LocalDate.now(clock));
    } catch (DatabindException refused) {
      throw new Refused.Invalid(BindingFaults.of(refused, ""));
    }
  }

  private static Amending amending(JsonNode body, Amendment amendment) {
    return new Amending(amendment, Hash.of(CanonicalText.of(body)).hex(), null);
  }
}
