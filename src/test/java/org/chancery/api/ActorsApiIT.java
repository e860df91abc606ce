package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The actors that are known: pages of them, searched by name, found by any identifier. */
class ActorsApiIT {
  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static JsonNode page(String query) {
    Http.Answer answer = http.get("/actors?" + query);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> ids(JsonNode page) {
    return page.get("actors").valueStream().map(actor -> actor.get("id").asString()).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> allPagesOf(String query) {
    List<String> all = new ArrayList<>();
    JsonNode page = page(query);
    long total = page.get("total").asLong();
    all.addAll(ids(page));
    while (!page.get("next").isNull()) {
      page = page(query + "&cursor=" + encoded(page.get("next").asString()));
      assertThat(ids(page)).isNotEmpty();
      assertThat(page.get("total").asLong()).isEqualTo(total);
      all.addAll(ids(page));
    }
    assertThat(all).hasSize((int) total);
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 100, 37})
  void the_pages_hold_every_actor_once(int limit) {
    assertThat(allPagesOf("limit=" + limit))
        .doesNotHaveDuplicates()
        .isSorted()
        .contains("IRN", "RUS", "SUN", "org:eu", "co:gazprom", "media:shargh", "x:prussia");
  }

  @Test
  void a_search_is_paged_like_the_whole() {
    assertThat(allPagesOf("q=an&limit=7")).isEqualTo(ids(page("q=an&limit=1000")));
  }

  @Test
  void a_page_links_to_the_next_one() {
    Http.Answer first = http.get("/actors?limit=5");
    assertThat(first.header("Link")).contains("rel=\"next\"", "cursor=", "limit=5");
    assertThat(http.get("/actors?limit=1000").header("Link")).doesNotContain("rel=\"next\"");
  }

  @Test
  void a_cursor_belongs_to_its_search() {
    String cursor = encoded(page("q=an&limit=5").get("next").asString());
    Refusals.isProblem(http.get("/actors?q=en&limit=5&cursor=" + cursor), 400, "cursor");
    Refusals.isProblem(http.get("/actors?cursor=made-up"), 400, "cursor");
  }

  @ParameterizedTest
  @CsvSource({
    "iran, IRN",
    "IRAN, IRN",
    "ایران, IRN",
    "Персия, IRN",
    "Persia, IRN",
    "gazprom, co:gazprom",
    "Газпром, co:gazprom",
    "PROM-NEFT, co:gazprom-neft"
  })
  void an_actor_is_found_by_a_part_of_any_of_its_names(String part, String id) {
    assertThat(ids(page("q=" + encoded(part)))).contains(id);
  }

  @Test
  void actors_of_one_type_can_be_asked_for() {
    assertThat(page("type=company&limit=1000").get("actors").valueStream())
        .allMatch(actor -> actor.get("type").asString().equals("company"))
        .anyMatch(actor -> actor.get("id").asString().equals("co:nioc"));
  }

  @ParameterizedTest
  @CsvSource({
    "IRN, IRN",
    "cow:630, IRN",
    "cow%3A630, IRN",
    "gw:365, RUS",
    "iso2:IR, IRN",
    "wikidata:Q794, IRN",
    "cow:255, DEU",
    "co:gazprom, co:gazprom",
    "x:prussia, x:prussia"
  })
  void an_actor_is_known_by_its_id_and_by_what_others_call_it(String asked, String id) {
    Http.Answer answer = http.get("/actors/" + asked);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("id").asString()).isEqualTo(id);
  }

  @Test
  void an_actor_is_told_with_all_that_is_known_of_it() {
    JsonNode gazprom = http.get("/actors/co:gazprom").body();
    assertThat(gazprom.propertyNames())
        .containsExactly(
            "id", "type", "name", "exists", "names", "identifiers", "belongsTo", "predecessors");
    assertThat(gazprom.at("/belongsTo/0/state").asString()).isEqualTo("RUS");
    assertThat(http.get("/actors/SUN").body().at("/exists/until").asString()).startsWith("1991-12");
    assertThat(http.get("/actors/RUS").body().get("predecessors").toString()).contains("SUN");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "limit=1001, limit",
    "limit=x, limit",
    "type=STATE, type",
    "page=2, page",
    "limit=2&limit=3, limit"
  })
  void a_question_with_a_fault_is_refused(String query, String parameter) {
    Refusals.isProblem(http.get("/actors?" + query), 400, parameter);
  }
}
