package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What words may mean as dates. */
class DatesApiIT {
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

  private static Http.Answer ask(String text) {
    return http.get("/dates?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  @Test
  void words_have_a_proposal_with_its_days() {
    assertThat(ask("22 Esfand 1379").body())
        .hasToString(
            """
            {"text":"22 Esfand 1379","proposals":[{"edtf":"2001-03-12","inWords":"12 March 2001",\
            "earliest":"2001-03-12","latest":"2001-03-12","calendar":"persian",\
            "asWritten":"22 Esfand 1379","why":"converted from the Persian calendar"}],\
            "hint":null}\
            """);
  }

  @Test
  void an_ambiguous_day_has_two() {
    JsonNode proposals = ask("03/04/1922").body().get("proposals");
    assertThat(proposals.valueStream().map(one -> one.get("edtf").asString()))
        .containsExactly("1922-04-03", "1922-03-04");
    assertThat(proposals.valueStream().map(one -> one.get("why").asString()))
        .containsExactly("day before month", "month before day");
  }

  @Test
  void doubts_make_the_days_wider_and_open_sides_are_null() {
    assertThat(ask("c. 1853").body().at("/proposals/0/earliest").asString())
        .isEqualTo("1852-01-01");
    assertThat(ask("before 24 February 2022").body().at("/proposals/0/earliest").isNull()).isTrue();
    assertThat(ask("after 3 May 1921").body().at("/proposals/0/latest").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1853~", "2022-07-19/2022-07-20", "[..2022-02-23]"})
  void edtf_is_proposed_as_it_is(String text) {
    JsonNode proposal = ask(text).body().at("/proposals/0");
    assertThat(proposal.get("edtf").asString()).isEqualTo(text);
    assertThat(proposal.get("asWritten").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"someday", "31 February 2001", "before the war", "é\u2028", "%", "'; --"})
  void words_that_are_no_date_have_none_and_a_hint(String text) {
    Http.Answer answer = ask(text);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("proposals").isEmpty()).isTrue();
    assertThat(answer.body().get("hint").asString()).contains("12 March 2001");
  }

  @ParameterizedTest
  @CsvSource({
    "/dates, text required",
    "/dates?text=, text required",
    "/dates?text=%20%20, text required",
    "/dates?text=1%00, text unprintable",
    "/dates?text=1&words=2, words unknown-parameter"
  })
  void a_question_without_words_is_refused(String question, String fault) {
    Http.Answer answer = http.get(question);
    Refusals.isProblem(answer, 400);
    assertThat(answer.faults()).containsExactly(fault);
  }

  @Test
  void words_may_be_only_so_long() {
    assertThat(ask("before " + "1".repeat(194)).faults()).containsExactly("text too-long");
    assertThat(ask("1 or ".repeat(39) + "2022").status()).isEqualTo(200);
  }
}
