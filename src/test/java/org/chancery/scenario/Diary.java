package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.fixture.Http;
import org.chancery.fixture.StateAnswer;
import tools.jackson.databind.JsonNode;

/** What somebody wrote down about a relationship, and how it reads at any entry. */
record Diary(Http http, String relationship) {

  /** Writes something down; the position from which on it is known. */
  long write(String command, String body) {
    Http.Answer answer = http.post(command, body);
    assertThat(answer.status()).as(answer.response().body()).isIn(200, 201);
    return answer.body().get("position").asLong();
  }

  JsonNode ask(String question) {
    Http.Answer answer = http.get(question);
    assertThat(answer.status()).as(question + " " + answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  private JsonNode askOfPair(String question) {
    return ask("/relationships/" + relationship + question);
  }

  StateAnswer state(String day, long entry) {
    return StateAnswer.of(http, relationship, day + "&knownAt=@" + entry);
  }

  /** "certain possible" of a kind as of a day. */
  String count(String kind, String day, long entry) {
    return state(day, entry)
        .body()
        .get("counts")
        .valueStream()
        .filter(count -> count.get("kind").asString().equals(kind))
        .map(count -> count.get("certain").asInt() + " " + count.get("possible").asInt())
        .findFirst()
        .orElse("nothing");
  }

  /** The acts in the order of the world, each with its date. */
  List<String> timeline(long entry) {
    return askOfPair("/timeline?knownAt=@" + entry)
        .get("acts")
        .valueStream()
        .map(act -> act.get("occurred").asString() + " " + act.get("record").asString())
        .toList();
  }

  /** The months in which something happened, and how much for certain. */
  List<String> series(long entry) {
    return askOfPair("/series?knownAt=@" + entry)
        .get("series")
        .valueStream()
        .map(row -> row.get("bucket").asString() + ": " + row.get("certain").asInt())
        .toList();
  }

  /** How the account of a day changed: entry, what was written, about which record. */
  List<String> evolution(String day) {
    return askOfPair("/evolution?asOf=" + day)
        .get("steps")
        .valueStream()
        .map(
            step ->
                "%d %s %s"
                    .formatted(
                        step.get("position").asLong(),
                        step.get("event").asString(),
                        step.get("record").asString()))
        .toList();
  }

  /** What differs between two points: the change, the fact, the records behind it. */
  List<String> difference(String question, String leg) {
    return askOfPair("/difference?" + question)
        .at(leg + "/changes")
        .valueStream()
        .map(
            change ->
                "%s %s %s"
                    .formatted(
                        change.get("change").asString(),
                        change.get("key").asString(),
                        change.get("records").valueStream().map(JsonNode::asString).toList()))
        .toList();
  }

  /** The names of all events, in the order of the log. */
  List<String> log() {
    return ask("/log")
        .get("events")
        .valueStream()
        .map(event -> event.get("type").asString().replace("org.chancery.", ""))
        .toList();
  }
}
