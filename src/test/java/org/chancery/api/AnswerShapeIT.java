package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.fixture.Chancery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The answers have exactly the fields of the published interface, in its order, and no fewer. */
class AnswerShapeIT {
  private static final String[] FACT = {
    "topic",
    "key",
    "label",
    "text",
    "value",
    "timing",
    "settled",
    "standing",
    "since",
    "until",
    "because",
    "alternatives"
  };

  private static Chancery chancery;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static JsonNode ask(String question) {
    return chancery.http().get(question).body();
  }

  private static void hasFields(JsonNode node, String... names) {
    assertThat(node.propertyNames()).as(node.toString()).containsExactly(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IRN-RUS/state",
        "IRN-RUS/state?asOf=2022-01",
        "IRN-RUS/state?asOf=1900&knownAt=@1",
        "IRN-RUS/state?asOf=2022-03-15&explain=true",
        "IRN-USA/state?asOf=2022-03-15",
        "FJI-TON/state?asOf=2022"
      })
  void a_state(String question) {
    JsonNode state = ask("/relationships/" + question);
    hasFields(
        state,
        "relationship",
        "asOf",
        "knownAt",
        "position",
        "edition",
        "notices",
        "accordingTo",
        "coverage",
        "beyondCoverage",
        "facts",
        "factsTotal",
        "latest",
        "counts",
        "indicators",
        "assessments");
    hasFields(state.get("relationship"), "id", "actors");
    state.at("/relationship/actors").forEach(actor -> hasFields(actor, "id", "name"));
    hasFields(state.get("asOf"), "requested", "resolved");
    hasFields(state.get("knownAt"), "requested", "resolved");
    assertThat(state.get("knownAt").get("resolved").asString()).endsWith("Z");
    hasFields(state.get("coverage"), "firstAct", "lastAct", "lastRecorded", "records");
    state.get("facts").forEach(AnswerShapeIT::isFact);
    state
        .get("latest")
        .forEach(act -> hasFields(act, "kind", "direction", "record", "headline", "occurred"));
    state.get("counts").forEach(count -> hasFields(count, "kind", "certain", "possible"));
    hasFields(state.get("indicators"), "codebook", "cooperation", "conflict", "goldsteinMean12m");
    assertThat(state.get("assessments")).isEmpty();
  }

  private static void isFact(JsonNode fact) {
    hasFields(fact, FACT);
    assertThat(fact.get("value").isObject()).isTrue();
    assertThat(fact.get("timing").asString()).isIn("certain", "possible");
    assertThat(fact.get("because").isArray()).isTrue();
    fact.get("alternatives").forEach(other -> hasFields(other, "value", "since", "because"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=2022-01&to=after:tehran-summit-2022",
        "from=2022-01",
        "from=2022-07-19&to=2001",
        "from=2022-07-19&to=2022-07-19&fromKnownAt=@5"
      })
  void a_difference(String question) {
    JsonNode difference = ask("/relationships/IRN-RUS/difference?" + question);
    hasFields(
        difference,
        "relationship",
        "from",
        "to",
        "edition",
        "notices",
        "changes",
        "counts",
        "learned",
        "happened",
        "assessments");
    hasFields(difference.get("from"), "asOf", "knownAt", "position");
    hasFields(difference.get("to"), "asOf", "knownAt", "position");
    hasFields(difference.get("learned"), "changes", "counts");
    hasFields(difference.get("happened"), "changes", "counts");
    difference.get("changes").forEach(AnswerShapeIT::isChange);
    difference.get("counts").forEach(count -> hasFields(count, "kind", "before", "after"));
    assertThat(difference.get("changes").size() + difference.get("counts").size()).isPositive();
  }

  private static void isChange(JsonNode change) {
    hasFields(change, "topic", "key", "label", "change", "before", "after", "records");
    assertThat(change.get("change").asString())
        .isIn(
            "begun",
            "ended",
            "settled",
            "changed",
            "redated",
            "become-certain",
            "become-uncertain");
    assertThat(change.get("records")).as(change.toString()).isNotEmpty();
    for (String side : new String[] {"before", "after"}) {
      if (!change.get(side).isNull()) {
        isFact(change.get(side));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/timeline",
        "/timeline?changes=true&limit=2",
        "/relationships/IRN-RUS/timeline?changes=true&from=2022-01&order=desc",
        "/relationships/FJI-TON/timeline"
      })
  void a_timeline(String question) {
    JsonNode timeline = ask(question);
    hasFields(
        timeline,
        "relationship",
        "from",
        "to",
        "knownAt",
        "position",
        "edition",
        "notices",
        "order",
        "acts",
        "next");
    for (String point : new String[] {"from", "to", "knownAt"}) {
      hasFields(timeline.get(point), "requested", "resolved");
    }
    timeline.get("acts").forEach(AnswerShapeIT::isAct);
  }

  private static void isAct(JsonNode act) {
    hasFields(
        act,
        "record",
        "version",
        "kind",
        "headline",
        "occurred",
        "inWords",
        "earliest",
        "latest",
        "announced",
        "calledOffBy",
        "bears",
        "direction",
        "because",
        "bearsOn",
        "participants",
        "citations",
        "tags",
        "changes");
    act.get("participants").forEach(one -> hasFields(one, "actor", "role"));
    act.get("citations").forEach(one -> hasFields(one, "source", "locator", "credibility"));
    act.get("changes").forEach(AnswerShapeIT::isStep);
  }

  private static void isStep(JsonNode step) {
    hasFields(step, "on", "topic", "key", "label", "change", "before", "after", "records");
    assertThat(step.get("records")).isNotEmpty();
    for (String side : new String[] {"before", "after"}) {
      if (!step.get(side).isNull()) {
        isFact(step.get(side));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/series?metric=goldstein-mean&zeros=true&from=2001",
        "/relationships/IRN-RUS/series?bucket=year",
        "/relationships/FJI-TON/series"
      })
  void a_series(String question) {
    JsonNode series = ask(question);
    hasFields(
        series,
        "relationship",
        "unit",
        "bucket",
        "metric",
        "codebook",
        "from",
        "to",
        "knownAt",
        "position",
        "edition",
        "notices",
        "series");
    for (JsonNode row : series.get("series")) {
      hasFields(
          row,
          "unit",
          "bucket",
          "earliest",
          "latest",
          "value",
          "certain",
          "possible",
          "cooperation",
          "conflict",
          "goldsteinSum",
          "goldsteinMean");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/relationships",
        "/relationships?asOf=2022-01&limit=1",
        "/relationships?q=nobody"
      })
  void relationships(String question) {
    JsonNode page = ask(question);
    hasFields(page, "asOf", "knownAt", "position", "edition", "notices", "relationships", "next");
    for (JsonNode line : page.get("relationships")) {
      hasFields(
          line, "relationship", "coverage", "beyondCoverage", "counts", "indicators", "facts");
      hasFields(line.get("counts"), "certain", "possible");
      line.get("facts")
          .forEach(
              fact ->
                  hasFields(fact, "topic", "key", "label", "text", "value", "timing", "settled"));
    }
  }

  @Test
  void what_is_empty_is_still_there() {
    JsonNode state = ask("/relationships/FJI-TON/state?asOf=2022");
    assertThat(state.get("accordingTo").isNull()).isTrue();
    assertThat(state.get("facts").isArray()).isTrue();
    assertThat(state.at("/coverage/firstAct").isNull()).isTrue();
    assertThat(state.at("/indicators/goldsteinMean12m").isNull()).isTrue();
  }

  @Test
  void a_record() {
    JsonNode record = ask("/records/written-guarantees-2022");
    hasFields(
        record,
        "record",
        "version",
        "retracted",
        "reason",
        "flags",
        "kind",
        "headline",
        "edition",
        "notices",
        "knownAt",
        "position",
        "knownFrom",
        "recordedBy",
        "publisherKnownAt",
        "occurred",
        "participants",
        "bearsOn",
        "cameo",
        "facts",
        "accounts",
        "order",
        "tags",
        "note");
    hasFields(record.at("/accounts/0"), "number", "occurred", "attributedTo", "citations", "act");
    hasFields(record.at("/bearsOn/0"), "relationship", "because", "direction");
    hasFields(record.at("/participants/0"), "actor", "role");
    hasFields(record.at("/accounts/0/citations/0"), "source", "locator", "credibility");
  }

  @Test
  void a_page_of_the_log() {
    for (String question : new String[] {"/log", "/log?after=20&limit=1", "/log?after=21"}) {
      JsonNode page = ask(question);
      hasFields(page, "events", "next", "head");
      page.get("events")
          .valueStream()
          .filter(event -> !event.path("type").asString().endsWith("history-adopted"))
          .forEach(
              event ->
                  hasFields(
                      event,
                      "specversion",
                      "id",
                      "source",
                      "type",
                      "subject",
                      "time",
                      "datacontenttype",
                      "position",
                      "sequence",
                      "streamsequence",
                      "correlationid",
                      "publisherknownat",
                      "recordedby",
                      "traceid",
                      "data"));
    }
  }
}
