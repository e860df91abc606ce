package org.chancery.record;

import java.util.ArrayList;
import java.util.List;
import org.chancery.act.Fault;
import tools.jackson.databind.JsonNode;

/** Finds texts with characters that no database and no reader can keep. */
final class TextFaults {
  private TextFaults() {}

  static List<Fault> of(JsonNode body) {
    List<Fault> faults = new ArrayList<>();
    visit(body, "", faults);
    return faults;
  }

  private static void visit(JsonNode node, String pointer, List<Fault> faults) {
    if (node.isString() && !isKeepable(node.stringValue())) {
      faults.add(fault(pointer));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(node.get(i), pointer + "/" + i, faults);
    }
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                if (isKeepable(field.getKey())) {
                  visit(field.getValue(), pointer + "/" + escaped(field.getKey()), faults);
                } else {
                  faults.add(fault(pointer));
                }
              });
    }
  }

  private static Fault fault(String pointer) {
    return new Fault(
        pointer, "unprintable", "holds control characters or halves of surrogate pairs");
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static boolean isKeepable(String text) {
    return text.codePoints()
        .allMatch(
            point ->
                point == '\n'
                    || point == '\t'
                    || point == '\r'
                    || !Character.isISOControl(point)
                        && Character.getType(point) != Character.SURROGATE);
  }
}
