package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A relationship told act by act, and taken up again where the reader left off. */
class ReplayApiIT {
  private static final String REPLAY = "/relationships/IRN-RUS/replay";

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  /** What an event source would make of a frame (WHATWG HTML, 9.2.6). */
  private record Frame(String id, String event, JsonNode data) {
    static Frame of(String block) {
      List<String> lines = block.lines().toList();
      assertThat(lines).hasSize(3);
      return new Frame(
          after("id: ", lines.get(0)),
          after("event: ", lines.get(1)),
          JsonMapper.shared().readTree(after("data: ", lines.get(2))));
    }

    private static String after(String name, String line) {
      assertThat(line).startsWith(name).doesNotContain("\r");
      return line.substring(name.length());
    }
  }

  private static Http.Answer ask(String path, @Nullable String lastEventId) {
    var request = http.request("/api/v1" + path).header("Accept", "text/event-stream").GET();
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return http.send(request);
  }

  private static List<Frame> frames(String path, @Nullable String lastEventId) {
    Http.Answer answer = ask(path, lastEventId);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.response().body()).endsWith("\n\n");
    List<Frame> frames = new ArrayList<>();
    for (String block : answer.response().body().split("\n\n")) {
      frames.add(Frame.of(block));
    }
    return frames;
  }

  private static List<JsonNode> data(List<Frame> frames) {
    return frames.stream().map(Frame::data).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?from=2022",
        "?from=2022-01&to=2022-03",
        "?knownAt=@9",
        "?to=after:written-guarantees-2022"
      })
  void it_tells_the_acts_of_the_timeline_one_by_one_with_what_they_changed(String days) {
    List<Frame> frames = frames(REPLAY + days, null);
    String timeline = "/relationships/IRN-RUS/timeline" + (days.isEmpty() ? "?" : days + "&");
    assertThat(data(frames)).isEqualTo(Lists.leaf(http, timeline + "changes=true", "acts"));
    assertThat(frames.stream().map(Frame::event)).containsOnly("act");
    assertThat(frames.stream().map(Frame::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[A-Za-z0-9_-]+"));
  }

  @Test
  void whoever_comes_back_is_told_exactly_the_rest() {
    List<Frame> all = frames(REPLAY, null);
    for (int i = 0; i < all.size() - 1; i++) {
      assertThat(frames(REPLAY, all.get(i).id())).isEqualTo(all.subList(i + 1, all.size()));
    }
    Http.Answer end = ask(REPLAY, all.getLast().id());
    assertThat(end.status()).isEqualTo(204);
    assertThat(end.response().body()).isEmpty();
  }

  @Test
  void who_comes_back_is_told_what_was_known_when_it_began() {
    List<Frame> before = frames(REPLAY, null);
    Http.Answer later =
        http.post(
            "RecordVisit",
            """
            {"record": "replayed-later", "occurred": "2022-06-30",
             "act": {"guest": {"name": "Somebody", "of": "IRN"}, "host": "RUS"}}
            """);
    assertThat(later.status()).isEqualTo(201);
    assertThat(frames(REPLAY, before.get(3).id())).isEqualTo(before.subList(4, before.size()));
    assertThat(ask(REPLAY, before.getLast().id()).status()).isEqualTo(204);
    assertThat(data(frames(REPLAY, null)))
        .hasSize(before.size() + 1)
        .anyMatch(act -> act.get("record").asString().equals("replayed-later"));
    long recorded = later.body().get("position").asLong();
    assertThat(data(frames(REPLAY + "?knownAt=@" + (recorded - 1), null))).isEqualTo(data(before));
  }

  @Test
  void the_id_of_another_replay_is_refused() {
    String id = frames(REPLAY, null).getFirst().id();
    for (String other :
        new String[] {
          "/relationships/IRN-USA/replay", REPLAY + "?from=2001", REPLAY + "?knownAt=@21"
        }) {
      Refusals.isProblem(ask(other, id), 400, "Last-Event-ID foreign-cursor");
    }
    String cursor =
        Lists.ask(http, "/relationships/IRN-RUS/timeline?limit=1").get("next").asString();
    Refusals.isProblem(ask(REPLAY, cursor), 400, "Last-Event-ID foreign-cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0", "null", "2022-01-01_2022-01-01_0_1@21", "é", "' or 1=1"})
  void an_id_that_was_made_up_is_refused(String id) {
    Refusals.isProblem(ask(REPLAY, id), 400, "Last-Event-ID foreign-cursor");
    Refusals.isProblem(
        ask(REPLAY + "?from=x&knownAt=x", id), 400, "Last-Event-ID", "from", "knownAt");
  }

  @Test
  void where_there_is_nothing_to_tell_nobody_need_come_back() {
    assertThat(ask("/relationships/KIR-NRU/replay", null).status()).isEqualTo(204);
    assertThat(ask(REPLAY + "?to=1520", null).status()).isEqualTo(204);
    assertThat(ask(REPLAY + "?knownAt=@0", null).status()).isEqualTo(204);
  }
}
