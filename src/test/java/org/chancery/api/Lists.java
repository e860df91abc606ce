package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.fixture.Http;
import tools.jackson.databind.JsonNode;

/** Lists as a client reads them: a page, or all pages by the links that they give. */
final class Lists {
  private static final Pattern NEXT = Pattern.compile("</api/v1(.+)>; rel=\"next\"");

  private Lists() {}

  /** The body of an answer that must be one. */
  static JsonNode ask(Http http, String question) {
    Http.Answer answer = http.get(question);
    assertThat(answer.status()).as(question + " " + answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  /** The elements of all pages, from one address to the next. */
  static List<JsonNode> leaf(Http http, String question, String member) {
    List<JsonNode> all = new ArrayList<>();
    String page = question;
    while (!page.isEmpty()) {
      Http.Answer answer = http.get(page);
      assertThat(answer.status()).as(page + " " + answer.response().body()).isEqualTo(200);
      all.addAll(answer.body().get(member).values());
      page = next(answer);
      assertThat(answer.body().get("next").isNull()).as(page).isEqualTo(page.isEmpty());
    }
    return all;
  }

  /** The address of the page after an answer; empty where there is none. */
  static String next(Http.Answer answer) {
    return answer.response().headers().allValues("Link").stream()
        .map(NEXT::matcher)
        .filter(Matcher::matches)
        .map(link -> link.group(1))
        .findFirst()
        .orElse("");
  }

  /** The records of a timeline, in its order. */
  static List<String> records(JsonNode timeline) {
    return timeline.get("acts").valueStream().map(act -> act.get("record").asString()).toList();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
