package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Known;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class CitableAnswersTest {
  private static final Instant NOON = Instant.parse("2022-07-31T12:00:00Z");

  private final CitableAnswers answers = new CitableAnswers(new PublicUrl("https://example.org"));

  private static MockHttpServletRequest request() {
    return new MockHttpServletRequest("GET", "/api/v1/timeline");
  }

  private static ResolvedQuestion at(long position) {
    return new ResolvedQuestion()
        .known("knownAt", new KnownAt.At(NOON), new Known(NOON, position))
        .as(false);
  }

  private ResponseEntity<String> ask(MockHttpServletRequest request, ResolvedQuestion question) {
    return answers.answer(
        request, question, notices -> notices.stream().map(Notice::code).toList().toString());
  }

  @Test
  void who_has_the_answer_is_told_before_it_is_made_again() {
    String tag = Objects.requireNonNull(ask(request(), at(7)).getHeaders().getETag());
    MockHttpServletRequest again = request();
    again.addHeader(HttpHeaders.IF_NONE_MATCH, tag);
    ResponseEntity<String> unchanged =
        answers.answer(
            again,
            at(7),
            notices -> {
              throw new AssertionError("made again");
            });
    assertThat(unchanged.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
    assertThat(unchanged.getHeaders().getETag()).isEqualTo(tag);
    assertThat(unchanged.getHeaders().getVary()).containsExactly("Accept");
    assertThat(ask(again, at(8)).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void its_own_headers_stay_beside_those_of_every_answer() {
    ResponseEntity<String> page =
        answers.list(
            request(),
            at(7),
            notices ->
                ResponseEntity.ok()
                    .varyBy(HttpHeaders.ACCEPT)
                    .header(HttpHeaders.LINK, "</next>; rel=\"next\"")
                    .body(""));
    assertThat(page.getHeaders().get(HttpHeaders.LINK))
        .containsExactly(
            "</next>; rel=\"next\"",
            "<https://example.org/api/v1/timeline?knownAt=2022-07-31T12:00:00.000000Z"
                + "&edition=1.0>; rel=\"canonical\"");
    assertThat(page.getHeaders().getVary()).containsExactly("Accept");
    assertThat(page.getHeaders().getCacheControl()).isEqualTo("max-age=86400");
  }

  @Test
  void notices_are_told_to_who_makes_the_answer() {
    MockHttpServletRequest request = request();
    assertThat(ask(request, at(7)).getBody()).isEqualTo("[]");
    request.setParameter("edition", "0.9");
    assertThat(ask(request, at(0)).getBody())
        .isEqualTo(List.of("before-the-log", "edition-changed").toString());
  }
}
