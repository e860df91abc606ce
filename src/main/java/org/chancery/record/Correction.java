package org.chancery.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.act.BearingChanges;
import org.chancery.act.Fault;
import org.chancery.act.Prose;
import org.chancery.act.RecordAct;
import org.chancery.act.RecordHeader;
import org.chancery.act.RecordSchema;
import org.chancery.act.RecordState;
import org.chancery.relationship.Slug;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to tell an act otherwise, because it was told wrongly.
 *
 * @param account the number of the telling that is corrected
 * @param fields those that are to be otherwise: a {@code null} clears, a list or an act replaces
 */
record Correction(Slug record, int account, String reason, ObjectNode fields) implements Amendment {
  private static final String NAME = "CorrectRecord";
  private static final String DEFINITION =
      "A record told its act wrongly, and tells it otherwise from now on: fields that are left out"
          + " stay, null or an empty list clears, lists and the act replace; act.kind changes the"
          + " kind. What was known before stays as it was.";
  private static final String ACT = "act";
  private static final String KIND = "kind";

  static final CommandForm FORM =
      new CommandForm(
          NAME,
          DEFINITION,
          """
          {"record": "example-visit", "reason": "The visit began a day later.",
           "occurred": "2022-01-20"}
          """
              .strip(),
          schema());

  /** What is sent beside the fields that change. */
  record Around(Slug record, @Prose String reason, @Nullable Integer account) {}

  private static Map<String, Object> schema() {
    Map<String, Object> around = RecordSchema.ofCommand(NAME, DEFINITION, Around.class);
    Map<Object, Object> properties = new LinkedHashMap<>();
    properties.putAll(RecordSchema.withNothingNeeded(RecordHeader.class));
    properties.putAll((Map<?, ?>) around.get("properties"));
    properties.put(ACT, Map.of("type", "object"));
    around.put("properties", properties);
    return around;
  }

  @Override
  public RecordAmended decide(RecordState state, ActReader rules) {
    Refused.Conflict.whenRetracted(state);
    if (account != 1) {
      throw new Refused.Invalid(
          List.of(new Fault("/account", "unknown-account", "the record has no such account")));
    }
    boolean bearsOnAnew = fields.has(RecordCorrected.BEARS_ON);
    ObjectNode before = rules.bodyOf(state.header(), state.act());
    ActKind kind = kind(state);
    RecordAct told =
        rules.read(kind, corrected(before), bearsOnAnew ? BearingChanges.NONE : state.bearings());
    Set<String> changed = differing(before, rules.bodyOf(told.header(), told.act()));
    if (kind != ActCatalogue.of(state.act())) {
      changed.add(KIND);
    }
    if (bearsOnAnew && !state.bearings().equals(BearingChanges.NONE)) {
      changed.add(RecordCorrected.BEARS_ON);
    }
    if (changed.isEmpty()) {
      throw Refused.Conflict.unchanged("the record tells all of this already");
    }
    return new RecordCorrected(
        record, account, reason, List.copyOf(changed), told.header(), told.act());
  }

  private ActKind kind(RecordState state) {
    JsonNode named = fields.path(ACT).path(KIND);
    if (named.isMissingNode()) {
      return ActCatalogue.of(state.act());
    }
    return ActCatalogue.named(named.asStringOpt().orElse(""))
        .orElseThrow(
            () ->
                new Refused.Invalid(
                    List.of(
                        new Fault(
                            "/act/kind",
                            "unknown-kind",
                            "there is no kind of that name: GET /api/v1/kinds lists them"))));
  }

  private ObjectNode corrected(ObjectNode before) {
    ObjectNode body = before.deepCopy();
    fields.properties().forEach(field -> body.set(field.getKey(), field.getValue().deepCopy()));
    if (body.get(ACT) instanceof ObjectNode act) {
      act.remove(KIND);
    }
    return body;
  }

  private static Set<String> differing(ObjectNode before, ObjectNode after) {
    List<String> names = new ArrayList<>(before.propertyNames());
    names.addAll(after.propertyNames());
    Set<String> differing = new TreeSet<>(names);
    differing.removeIf(name -> before.path(name).equals(after.path(name)));
    return differing;
  }
}
