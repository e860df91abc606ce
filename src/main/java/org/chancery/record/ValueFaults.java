package org.chancery.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chancery.act.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds texts and numbers that no database and no reader can keep, wherever they stand. */
final class ValueFaults {
  private static final int MOST_DIGITS = 30;

  private ValueFaults() {}

  static List<Fault> of(JsonNode body) {
    List<Fault> faults = new ArrayList<>();
    visit(body, "", faults);
    return faults;
  }

  /**
   * The same with a zero for every number that is out of range, so that the rest can be checked.
   */
  static JsonNode withUsualNumbers(JsonNode node) {
    if (node.isNumber()) {
      return isUsual(node.decimalValue()) ? node : IntNode.valueOf(0);
    }
    if (node.isArray()) {
      ArrayNode elements = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> elements.add(withUsualNumbers(element)));
      return elements;
    }
    if (node.isObject()) {
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(field -> fields.set(field.getKey(), withUsualNumbers(field.getValue())));
      return fields;
    }
    return node;
  }

  private static void visit(JsonNode node, String pointer, List<Fault> faults) {
    if (node.isString() && !isKeepable(node.stringValue())) {
      faults.add(unprintable(pointer));
    }
    if (node.isNumber() && !isUsual(node.decimalValue())) {
      faults.add(
          new Fault(
              pointer,
              "number-out-of-range",
              "may have at most " + MOST_DIGITS + " digits either way"));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(node.get(i), pointer + "/" + i, faults);
    }
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                if (isKeepable(field.getKey())) {
                  visit(field.getValue(), pointer + Pointers.step(field.getKey()), faults);
                } else {
                  faults.add(unprintable(pointer));
                }
              });
    }
  }

  private static Fault unprintable(String pointer) {
    return new Fault(
        pointer,
        "unprintable",
        "holds control characters, changes of direction or halves of surrogate pairs");
  }

  private static boolean isUsual(BigDecimal number) {
    return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
  }

  private static boolean isKeepable(String text) {
    return text.codePoints().allMatch(ValueFaults::isKeepable);
  }

  private static boolean isKeepable(int point) {
    boolean space = point == '\n' || point == '\t' || point == '\r';
    boolean turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    return space
        || !Character.isISOControl(point)
            && !turns
            && Character.getType(point) != Character.SURROGATE;
  }
}
