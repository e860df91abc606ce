package org.chancery.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.act.Fault;
import org.chancery.source.CslDate;
import org.chancery.time.DateFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a schema does not say of a source: ids, dates in parts, and names. */
final class SourceRules {
  private SourceRules() {}

  /** What breaks them, in places where the schema found nothing. */
  static List<Fault> faultsOf(JsonNode body, List<Fault> found) {
    Set<String> misshapen = new HashSet<>(found.stream().map(Fault::field).toList());
    List<Fault> faults = new ArrayList<>(faultsOfIds(body));
    body.properties()
        .forEach(
            field -> {
              String pointer = Pointers.step(field.getKey());
              if (field.getValue().isObject()) {
                faults.addAll(faultsOfDate(field.getValue(), pointer));
              } else {
                faults.addAll(faultsOfNames(field.getValue(), pointer));
              }
            });
    return faults.stream().filter(fault -> !misshapen.contains(fault.field())).toList();
  }

  private static List<Fault> faultsOfIds(JsonNode body) {
    List<Fault> faults = new ArrayList<>();
    JsonNode source = body.path("source");
    JsonNode id = body.path("id");
    if (source.isString() && id.isString() && !source.equals(id)) {
      faults.add(
          new Fault("/id", "contradictory", "source and id name the same: give one of them"));
    }
    JsonNode restsOn = body.path("restsOn");
    Set<JsonNode> different = new HashSet<>();
    for (int i = 0; i < restsOn.size(); i++) {
      if (!different.add(restsOn.get(i))) {
        faults.add(new Fault("/restsOn/" + i, "repeated", "name every source once"));
      } else if (restsOn.get(i).equals(source.isString() ? source : id)) {
        faults.add(new Fault("/restsOn/" + i, "itself", "a source does not rest on itself"));
      }
    }
    return faults;
  }

  private static List<Fault> faultsOfDate(JsonNode date, String pointer) {
    try {
      CslDate.of(JsonMapper.shared().convertValue(date, Map.class));
      return List.of();
    } catch (DateFault fault) {
      return List.of(new Fault(pointer, fault.code(), fault.detail()));
    } catch (RuntimeException misshapen) {
      return List.of(new Fault(pointer, "malformed", "must be a date"));
    }
  }

  private static List<Fault> faultsOfNames(JsonNode names, String pointer) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      JsonNode name = names.get(i);
      boolean empty =
          !name.hasNonNull("family") && !name.hasNonNull("given") && !name.hasNonNull("literal");
      if (name.isObject() && empty) {
        faults.add(
            new Fault(
                pointer + "/" + i, "empty", "a name has a family or given part, or is literal"));
      }
    }
    return faults;
  }
}
