package org.chancery.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells a state in sentences. */
final class StateSentences {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final JsonNode state;
  private final List<String> lines = new ArrayList<>();

  private StateSentences(JsonNode state) {
    this.state = state;
  }

  static List<String> of(JsonNode state) {
    StateSentences sentences = new StateSentences(state);
    sentences.head();
    sentences.facts();
    sentences.counts();
    sentences.latest();
    return sentences.lines;
  }

  private void head() {
    String sides =
        state
            .at("/relationship/actors")
            .valueStream()
            .map(side -> side.path("name").asString(""))
            .collect(Collectors.joining(" and "));
    lines.add(sides + " as of " + day(state.at("/asOf/resolved")));
    lines.add(
        "as known at %s, position %s"
            .formatted(
                state.at("/knownAt/resolved").asString("the beginning"),
                state.path("position").asString("")));
    coverage(state.path("coverage"));
  }

  private void coverage(JsonNode coverage) {
    if (coverage.path("records").asLong(0) == 0) {
      lines.add("Nothing is recorded of them.");
      return;
    }
    lines.add(
        "Records: %s, of acts from %s to %s"
            .formatted(
                coverage.path("records").asString("0"),
                day(coverage.path("firstAct")),
                day(coverage.path("lastAct"))));
    if (state.path("beyondCoverage").asBoolean(false)) {
      lines.add("Beware: the day lies after all of these. What happened since is not recorded.");
    }
  }

  private void facts() {
    String topic = "";
    for (JsonNode fact : state.path("facts")) {
      if (!fact.path("topic").asString("").equals(topic)) {
        topic = fact.path("topic").asString("");
        title(topic);
      }
      lines.add("  " + fact.path("text").asString("") + doubts(fact));
    }
    int left = state.path("factsTotal").asInt(0) - state.path("facts").size();
    if (left > 0) {
      lines.add("  and " + left + " more facts");
    }
  }

  private static String doubts(JsonNode fact) {
    List<String> doubts = new ArrayList<>();
    if (fact.path("timing").asString("").equals("possible")) {
      doubts.add("perhaps");
    }
    if (!fact.path("settled").asBoolean(true)) {
      doubts.add("not settled");
    }
    return doubts.isEmpty() ? "" : " (" + String.join(", ", doubts) + ")";
  }

  private void counts() {
    if (state.path("counts").isEmpty()) {
      return;
    }
    title("acts by then");
    for (JsonNode count : state.path("counts")) {
      long possible = count.path("possible").asLong(0);
      lines.add(
          "  %5d  %s%s"
              .formatted(
                  count.path("certain").asLong(0),
                  count.path("kind").asString(""),
                  possible == 0 ? "" : ", and perhaps " + possible + " more"));
    }
  }

  private void latest() {
    if (state.path("latest").isEmpty()) {
      return;
    }
    title("the last of each kind");
    for (JsonNode act : state.path("latest")) {
      lines.add(
          "  %s  %s [%s]"
              .formatted(
                  act.path("occurred").asString(""),
                  act.path("headline").asString(""),
                  act.path("record").asString("")));
    }
  }

  private void title(String words) {
    lines.add("");
    lines.add(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
  }

  private static String day(JsonNode day) {
    return day.isString() ? DAY.format(LocalDate.parse(day.stringValue())) : "no day";
  }
}
