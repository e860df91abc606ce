package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions with faults: each parameter that is wrong is named, and never what was in it. */
class BadQuestionIT {
  private static final String STATE = "/relationships/IRN-RUS/state?";
  private static final String DIFFERENCE = "/relationships/IRN-RUS/difference?";

  private static Chancery chancery;
  private static Http http;
  private static RawHttp raw;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
    raw = new RawHttp(http);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          asof=2022 | asof unknown-parameter
          accordingTo=IRN | accordingTo unknown-parameter
          minReliability=B&coded=true | minReliability unknown-parameter; coded unknown-parameter
          asOf=2022&asOf=2022 | asOf repeated
          asOf= | asOf date-malformed
          asOf | asOf date-malformed
          asOf=2022-02-30 | asOf date-impossible
          asOf=2022-13 | asOf date-impossible
          asOf=2022-1 | asOf date-malformed
          asOf=-4001 | asOf date-out-of-range
          asOf=-0000 | asOf date-malformed
          asOf=10000 | asOf date-malformed
          asOf=2022-01-01/2022-02-01 | asOf date-interval
          asOf=2022-01-31T25:00:00Z | asOf date-impossible
          asOf=%5B..2022%5D | asOf date-open
          asOf=../2022 | asOf date-interval
          asOf=%7B2022,2023%7D | asOf date-all-of
          asOf=2022%00 | asOf date-malformed
          asOf=2022%0A | asOf date-malformed
          asOf=%D9%A2%D9%A0%D9%A2%D9%A2 | asOf date-malformed
          asOf=after: | asOf anchor-malformed
          asOf=after:Big | asOf anchor-malformed
          asOf=after:tehran-summit-2022%00 | asOf anchor-malformed
          knownAt= | knownAt
          knownAt=@ | knownAt position-malformed
          knownAt=@-1 | knownAt position-malformed
          knownAt=@9999999999999999999 | knownAt position-malformed
          knownAt=@999999 | knownAt in-the-future
          knownAt=2999-01-01 | knownAt in-the-future
          knownAt=2999-01-01T00:00:00Z | knownAt in-the-future
          knownAt=%2B999999999-12-31T23:59:59Z | knownAt
          knownAt=-999999999-01-01T00:00:00Z | knownAt
          knownAt=2022 | knownAt known-at-not-a-day
          knownAt=2022-01-01/2022-01-01 | knownAt known-at-not-a-day
          knownAt=2022-01-01T12:00:00 | knownAt instant-malformed
          knownAt=2022-01-01T12:00:00+03:30 | knownAt instant-malformed
          knownAt=2022-02-30T00:00:00Z | knownAt instant-malformed
          factsLimit=0 | factsLimit out-of-range
          factsLimit=-1 | factsLimit out-of-range
          factsLimit=1001 | factsLimit out-of-range
          factsLimit=1e2 | factsLimit out-of-range
          settled=TRUE | settled unknown-word
          timing=CERTAIN | timing unknown-word
          explain=yes | explain unknown-word
          settled=x&timing=x&explain=x&asOf=x | settled; timing; explain; asOf
          factsLimit=x&asOf=x&knownAt=x | factsLimit; asOf; knownAt
          """)
  void a_question_about_a_state_is_refused(String query, String faults) {
    Refusals.isProblem(http.get(STATE + query), 400, faults.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          to=2022 | from required
          from=2022/2023 | from date-interval
          from=x&to=x&knownAt=x | from; to; knownAt
          from=2022&knownAt=@1&fromKnownAt=@2 | knownAt contradictory
          from=2022&fromKnownAt=@999999 | fromKnownAt in-the-future
          from=2022&toKnownAt=2999-01-01 | toKnownAt in-the-future
          from=2022&asOf=2022 | asOf unknown-parameter
          """)
  void a_question_about_a_difference_is_refused(String query, String faults) {
    Refusals.isProblem(http.get(DIFFERENCE + query), 400, faults.split("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "state?asOf=after:none-such, asOf",
    "state?asOf=before:none-such, asOf",
    "state?asOf=after:tehran-summit-2022&knownAt=@1, asOf",
    "difference?from=after:none-such&to=2022, from",
    "difference?from=2022&to=before:none-such, to"
  })
  void a_day_next_to_an_unknown_record_is_unprocessable(String question, String parameter) {
    Http.Answer answer = http.get("/relationships/IRN-RUS/" + question);
    Refusals.isProblem(answer, 422, parameter + " unknown-anchor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kinds?x=1",
        "/kinds/visit?x=1",
        "/actors?x=1",
        "/actors/IRN?x=1",
        "/log?x=1",
        "/records/tehran-summit-2022?x=1",
        "/relationships/IRN-RUS?x=1",
        "/relationships/RUS-IRN/state?x=1"
      })
  void an_unknown_parameter_is_refused_everywhere(String address) {
    Refusals.isProblem(http.get(address), 400, "x unknown-parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/kinds/Visit",
        "/kinds/none-such",
        "/actors/irn",
        "/actors/ZZZ",
        "/actors/%F0%9F%98%80",
        "/records/none-such",
        "/records/Tehran-Summit-2022",
        "/records/%0A",
        "/records/tehran-summit-2022?knownAt=@1",
        "/relationships/IRN",
        "/relationships/IRN-IRN",
        "/relationships/IRN-cow:630",
        "/relationships/irn-rus",
        "/relationships/IRN-ZZZ",
        "/relationships/IRN-RUS-USA",
        "/relationships/IRN-co:gazprom",
        "/relationships/IRN-person:putin-vladimir/state",
        "/relationships/co:gazprom-co:nioc/state"
      })
  void what_is_not_there_is_not_found(String address) {
    Refusals.isProblem(http.get(address), 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/kinds/%00",
        "/api/v1/records/a%ffb",
        "/api/v1/records/a%zzb",
        "/api/v1/records/a|b",
        "/api/v1/records/a%2Fb",
        "/api/v1/records/\u00e9",
        "/api/v1/relationships/IRN-RUS/state?asOf[]=2022",
        "/api/v1/relationships/IRN-RUS/state?asOf=%zz",
        "/api/v1/relationships/IRN-RUS/state?asOf=%ff",
        "/api/v1/relationships/IRN-RUS/state?%ff=1",
        "/api/v1/relationships/IRN-RUS/state?=1"
      })
  void a_broken_address_is_a_problem_too(String target) {
    RawHttp.Reply reply = raw.get(target);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.isProblem()).as(reply.head()).isTrue();
    assertThat(reply.body()).contains("\"title\"", "\"detail\"", "\"status\":400");
  }

  @ParameterizedTest
  @CsvSource({"PUT, 405", "DELETE, 405", "PATCH, 405", "TRACE, 405", "PROPFIND, 405"})
  void another_method_is_refused(String method, int status) {
    for (String address : new String[] {"/api/v1/commands/RecordVisit", "/api/v1/kinds"}) {
      Refusals.isProblem(
          http.send(http.request(address).method(method, BodyPublishers.noBody())), status);
    }
  }

  @Test
  void commands_cannot_be_read_and_answers_cannot_be_written() {
    Refusals.isProblem(http.get("/commands/RecordVisit"), 405);
    Refusals.isProblem(
        http.send(
            http.request("/api/v1/relationships/IRN-RUS/state").POST(BodyPublishers.noBody())),
        405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/csv", "garbage"})
  void a_format_that_is_not_given_is_refused_in_a_problem(String accepted) {
    Refusals.isProblem(
        http.send(http.request("/api/v1/kinds").header("Accept", accepted).GET()), 406);
  }

  @Test
  void more_parameters_than_anybody_needs_are_refused() {
    Refusals.isProblem(http.get("/kinds?" + "p=1&".repeat(1200)), 400);
  }
}
