package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A timeline in pages: all of them together are the whole, whatever is recorded meanwhile. */
class TimelinePagesIT {
  private static final String IRN_RUS = "/relationships/IRN-RUS/timeline?";

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/timeline?",
        "/timeline?order=desc&",
        IRN_RUS,
        IRN_RUS + "changes=true&",
        IRN_RUS + "changes=true&order=desc&",
        IRN_RUS + "from=2022&",
        IRN_RUS + "from=2022&order=desc&q=putin&",
        IRN_RUS + "kind=visit,statement&actor=RUS&",
        IRN_RUS + "subject=jcpoa&to=2022-03&",
        IRN_RUS + "knownAt=@12&",
        "/relationships/RUS-USA/timeline?changes=true&"
      })
  void the_pages_together_are_the_one_big_page(String question) {
    List<JsonNode> whole = Lists.leaf(http, question + "limit=1000", "acts");
    for (int limit : new int[] {1, 2, 3, 7, whole.size(), whole.size() + 1}) {
      assertThat(Lists.leaf(http, question + "limit=" + limit, "acts"))
          .as("by " + limit)
          .isEqualTo(whole);
    }
  }

  @Test
  void a_page_has_a_hundred_acts_unless_another_limit_is_asked_for() {
    assertThat(Lists.ask(http, IRN_RUS).get("acts")).hasSize(47);
    assertThat(Lists.ask(http, IRN_RUS + "limit=1").get("acts")).hasSize(1);
    assertThat(Lists.ask(http, IRN_RUS + "limit=1000").get("acts")).hasSize(47);
    for (String limit : new String[] {"0", "1001", "abc", "-1", "1.0", "", "1e1", "%D9%A1"}) {
      Refusals.isProblem(http.get(IRN_RUS + "limit=" + limit), 400, "limit out-of-range");
    }
  }

  @Test
  void what_is_recorded_after_the_first_page_is_on_none_of_the_others() {
    List<JsonNode> before = Lists.leaf(http, "/timeline?limit=1000", "acts");
    Http.Answer first = http.get("/timeline?limit=5");
    List<JsonNode> leafed = new ArrayList<>(first.body().get("acts").values());
    String next = Lists.next(first);
    while (!next.isEmpty()) {
      record(leafed.size());
      Http.Answer page = http.get(next);
      assertThat(page.body().get("position")).isEqualTo(first.body().get("position"));
      leafed.addAll(page.body().get("acts").values());
      next = Lists.next(page);
    }
    assertThat(leafed).isEqualTo(before);
    assertThat(Lists.leaf(http, "/timeline?limit=1000", "acts")).hasSizeGreaterThan(before.size());
  }

  private static void record(int number) {
    Http.Answer answer =
        http.post(
            "RecordVisit",
            """
            {"record": "later-%d", "occurred": "2022-07-20",
             "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "VUT"}}
            """
                .formatted(number));
    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void the_link_to_the_next_page_keeps_every_other_parameter() {
    Http.Answer page =
        http.get("/timeline?q=%22of%20the%22%20or%20putin&limit=2&order=desc&cursor=");
    Refusals.isProblem(page, 400, "cursor");
    page = http.get(IRN_RUS + "q=jcpoa%20or%20%22Putin%22&limit=2&order=desc");
    assertThat(Lists.next(page))
        .startsWith(IRN_RUS + "q=jcpoa%20or%20%22Putin%22&limit=2&order=desc&cursor=");
    assertThat(Lists.next(page)).endsWith("cursor=" + page.body().get("next").asString());
    String other = Lists.next(http.get(IRN_RUS + "limit=2")).replace("limit=2", "limit=9");
    assertThat(Lists.ask(http, other).get("acts")).hasSize(9);
  }

  @Test
  void a_cursor_is_good_however_the_same_address_is_written() {
    String cursor =
        Lists.ask(http, "/relationships/IRN-RUS/timeline?limit=1").get("next").asString();
    assertThat(http.get("/relationships/IR%4E-RUS/timeline?cursor=" + cursor).status())
        .isEqualTo(200);
    Http.Answer odd = http.get("/relationships/IRN-RUS/timeline?%63ursor=" + cursor + "&limit=1");
    assertThat(http.get(Lists.next(odd)).status()).isEqualTo(200);
  }

  private static String cursor(String question) {
    return Lists.ask(http, question).get("next").asString();
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    String cursor = cursor(IRN_RUS + "limit=2");
    for (String other :
        new String[] {
          "/timeline?",
          "/relationships/RUS-USA/timeline?",
          "/relationships?",
          "/actors?",
          IRN_RUS + "order=desc&",
          IRN_RUS + "from=2001&",
          IRN_RUS + "kind=visit&",
          IRN_RUS + "q=putin&",
          IRN_RUS + "changes=true&",
          IRN_RUS + "knownAt=@21&"
        }) {
      Refusals.isProblem(http.get(other + "cursor=" + cursor), 400, "cursor foreign-cursor");
    }
    assertThat(http.get(IRN_RUS + "limit=9&cursor=" + cursor).status()).isEqualTo(200);
    Refusals.isProblem(
        http.get(IRN_RUS + "cursor=" + cursor("/actors?limit=1")), 400, "cursor foreign-cursor");
    Refusals.isProblem(
        http.get(IRN_RUS + "cursor=" + cursor("/relationships?limit=1")),
        400,
        "cursor foreign-cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "made-up", "AAAA", "%00", "====", "%F0%9F%98%80", "a.b", "null"})
  void a_cursor_that_was_made_up_is_refused(String cursor) {
    for (String list : new String[] {"/timeline", "/relationships", "/actors"}) {
      Refusals.isProblem(http.get(list + "?cursor=" + cursor), 400, "cursor foreign-cursor");
    }
  }

  @Test
  void a_cursor_with_one_changed_character_is_refused() {
    for (String list : new String[] {IRN_RUS, "/relationships?", "/actors?"}) {
      String cursor = cursor(list + "limit=2");
      for (int at = 0; at < cursor.length(); at++) {
        String changed =
            cursor.substring(0, at)
                + (cursor.charAt(at) == 'B' ? 'C' : 'B')
                + cursor.substring(at + 1);
        Refusals.isProblem(http.get(list + "cursor=" + changed), 400, "cursor foreign-cursor");
      }
      Refusals.isProblem(http.get(list + "cursor=" + cursor + "="), 400, "cursor");
      Refusals.isProblem(http.get(list + "cursor=" + cursor + "A"), 400, "cursor");
      Refusals.isProblem(http.get(list + "cursor=" + cursor.substring(1)), 400, "cursor");
    }
  }

  /** Whoever knows how cursors are made can still not ask what no list would. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-999999999-01-01_+999999999-12-31_0_1@21",
        "-4000-01-01_+999999999-12-31_2147483647_9223372036854775807@21",
        "-4000-01-01_9999-12-31_-2147483648_-9223372036854775808@0",
        "-4713-11-23_9999-12-31_0_1@21",
        "-9999-01-01_2022-01-01_0_1@21",
        "-999999998-01-01_2022-01-01_0_1@21",
        "2022-01-01_+5874898-01-01_0_1@21",
        "2022-02-30_2022-03-01_0_1@21",
        "2022-03-01_2022-02-01_0_1@21",
        "2022-01-01_2022-01-01_0_1@-21",
        "2022-01-01_2022-01-01_0_1@99999999",
        "2022-01-01_2022-01-01_0_1@9223372036854775807",
        "2022-01-01_2022-01-01_0_1@99999999999999999999",
        "2022-01-01_2022-01-01_0_1@",
        "2022-01-01_2022-01-01_0_1",
        "2022-01-01_2022-01-01_0_99999999999999999999@21",
        "2022-01-01_2022-01-01_1e1_1@21",
        "2022-01-01_2022-01-01_0@21",
        "@21",
        "@",
        "\u0000_\u0000_0_1@21",
        "' or 1=1_2022-01-01_0_1@21"
      })
  void a_forged_cursor_never_fails(String last) {
    String list = "timelinenull[null, null, null, null, null, null, null]";
    Http.Answer answer = http.get("/timeline?cursor=" + Cursor.of(list, last + "@null/null"));
    if (answer.status() != 200) {
      Refusals.isProblem(answer, 400, "cursor");
    }
    String relationships = "relationships[null, null, null]";
    Refusals.isProblem(
        http.get("/relationships?cursor=" + Cursor.of(relationships, last + "@2022-01-01")),
        400,
        "cursor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "@", "@x", "@2022-02-30", "@+999999999-12-31", "@2022-01-01@", "@\u0000"})
  void a_forged_day_never_fails(String day) {
    String last = Cursor.of("relationships[null, null, null]", "IRN-RUS@21" + day);
    Http.Answer answer = http.get("/relationships?cursor=" + last);
    if (answer.status() != 200) {
      Refusals.isProblem(answer, 400, "cursor foreign-cursor");
    }
  }

  @Test
  void the_forgery_is_a_cursor_of_that_list() {
    String list = "timelinenull[null, null, null, null, null, null, null]";
    String real = cursor("/timeline?limit=1");
    assertThat(Cursor.read(list, real)).isPresent();
    String relationships = "relationships[null, null, null]";
    assertThat(Cursor.read(relationships, cursor("/relationships?limit=1"))).isPresent();
  }
}
