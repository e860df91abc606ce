package org.chancery.api;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils commands at random, and puts a marker into every text that it writes. */
final class Mutations {
  private static final String PLACE = "put it here";
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "2.0",
          "1e3",
          "1e400",
          "1e-30",
          "1e999999999",
          "1e9999999999",
          "[]",
          "{}",
          "[[]]",
          "[null]",
          "{\"a\":1}",
          "\"\"",
          "\" \"",
          "\"2022-02-30\"",
          "\"9999\"",
          "\"IRN\"",
          "\"cow:630\"",
          "\"IRN-cow:630\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "NaN");

  private final RandomGenerator random;
  private final String marker;

  Mutations(RandomGenerator random, String marker) {
    this.random = random;
    this.marker = marker;
  }

  /** A body that is spoiled in one to three places. */
  String of(ObjectNode example) {
    String body = example.toString();
    List<String> values = new ArrayList<>();
    for (int times = 1 + random.nextInt(3); times > 0 && !example.isEmpty(); times--) {
      mutate(example, values);
      body = example.toString();
    }
    for (String value : values) {
      body = body.replaceFirst("\"" + PLACE + "\"", Matcher.quoteReplacement(value));
    }
    return random.nextInt(10) == 0 ? torn(body) : body;
  }

  private void mutate(ObjectNode body, List<String> values) {
    List<JsonNode> parents = new ArrayList<>();
    collect(body, parents);
    if (parents.isEmpty()) {
      return;
    }
    switch (parents.get(random.nextInt(parents.size()))) {
      case ArrayNode list -> mutateList(list, values);
      case ObjectNode object -> mutateObject(object, values);
      default -> throw new IllegalStateException("only lists and objects hold something");
    }
  }

  private static void collect(JsonNode node, List<JsonNode> parents) {
    if (node.isContainer() && !node.isEmpty()) {
      parents.add(node);
      node.forEach(child -> collect(child, parents));
    }
  }

  private void mutateList(ArrayNode list, List<String> values) {
    int at = random.nextInt(list.size());
    switch (random.nextInt(4)) {
      case 0 -> list.remove(at);
      case 1 -> list.add(list.get(at).deepCopy());
      case 2 -> {
        JsonNode copy = list.get(at).deepCopy();
        for (int i = 0; i < 200; i++) {
          list.add(copy);
        }
      }
      default -> {
        list.set(at, PLACE);
        values.add(value());
      }
    }
  }

  private void mutateObject(ObjectNode object, List<String> values) {
    List<String> names = List.copyOf(object.propertyNames());
    String name = names.get(random.nextInt(names.size()));
    String other = names.get(random.nextInt(names.size()));
    switch (random.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> object.set("more" + random.nextInt(9), object.get(name).deepCopy());
      case 2 -> {
        JsonNode swapped = object.get(name);
        object.set(name, object.get(other).deepCopy());
        object.set(other, swapped.deepCopy());
      }
      default -> {
        object.put(name, PLACE);
        values.add(value());
      }
    }
  }

  private String value() {
    return switch (random.nextInt(5)) {
      case 0 -> "\"" + marker + "\"";
      case 1 -> "\"" + marker + anyText(20) + "\"";
      case 2 -> "\"" + marker + "x".repeat(1 << random.nextInt(14)) + "\"";
      default -> ODD.get(random.nextInt(ODD.size()));
    };
  }

  /** Any characters of Unicode that need no escape in JSON. */
  String anyText(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int point = 0x20 + random.nextInt(random.nextBoolean() ? 0x60 : 0x1ffff);
      boolean plain = point != '"' && point != '\\' && !(point >= 0xd800 && point <= 0xdfff);
      text.append(plain ? Character.toString(point) : "");
    }
    return text.toString();
  }

  private String torn(String body) {
    int at = random.nextInt(body.length());
    return switch (random.nextInt(3)) {
      case 0 -> body.substring(0, at);
      case 1 -> body.substring(0, at) + "}" + body.substring(at);
      default -> body + body.substring(at);
    };
  }
}
