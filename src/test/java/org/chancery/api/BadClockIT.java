package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Points of either clock that are none: every address says so, and what it expects. */
class BadClockIT {
  /** Addresses, the parameters that take a point of knowledge, and those that take a day. */
  private static final List<String> ADDRESSES =
      List.of(
          "/relationships/IRN-RUS? knownAt",
          "/relationships/IRN-RUS/state? knownAt asOf",
          "/relationships/IRN-RUS/difference?from=2022& knownAt to",
          "/relationships/IRN-RUS/difference?from=2022& fromKnownAt to",
          "/relationships/IRN-RUS/difference?from=2022& toKnownAt",
          "/relationships/IRN-RUS/difference?to=2022& - from",
          "/relationships/IRN-RUS/timeline? knownAt from",
          "/relationships/IRN-RUS/timeline? knownAt to",
          "/timeline? knownAt from",
          "/relationships/IRN-RUS/series? knownAt from",
          "/series? knownAt to",
          "/relationships/IRN-RUS/replay? knownAt from",
          "/relationships? knownAt asOf",
          "/records/tehran-summit-2022? knownAt",
          "/sources? knownAt",
          "/sources/bassiri-tabrizi-2022? knownAt");

  private static final List<String> NO_POINTS =
      List.of(
          "x", "", "2022", "2022-01", "2022-01-01/2022-01-02", "2022-02-30", "now", "118", "@x");

  private static final List<String> NO_DAYS =
      List.of(
          "2022-01-01/2022-02-01", "2022-01-01/..", "../2022-01-01", "2022/", "[..2022-01]", "x");

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

  static Stream<Arguments> points() {
    return ADDRESSES.stream()
        .map(line -> line.split(" "))
        .filter(parts -> !parts[1].equals("-"))
        .map(parts -> Arguments.of(parts[0], parts[1]));
  }

  static Stream<Arguments> days() {
    return ADDRESSES.stream()
        .map(line -> line.split(" "))
        .filter(parts -> parts.length > 2)
        .map(parts -> Arguments.of(parts[0], parts[2]));
  }

  private static Http.Answer ask(String address, String parameter, String value) {
    return http.get(address + parameter + "=" + Lists.encoded(value));
  }

  private static String detail(Http.Answer answer, String parameter) {
    return answer
        .body()
        .get("errors")
        .valueStream()
        .filter(fault -> fault.get("parameter").asString().equals(parameter))
        .map(fault -> fault.get("detail").asString())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("points")
  void the_future_is_refused(String address, String parameter) {
    for (String value : List.of("2999-01-01", "2999-01-01T00:00:00Z", "@999999")) {
      Refusals.isProblem(ask(address, parameter, value), 400, parameter + " in-the-future");
    }
  }

  @ParameterizedTest
  @MethodSource("points")
  void what_is_no_point_of_knowledge_is_refused_with_what_is_expected(
      String address, String parameter) {
    for (String value : NO_POINTS) {
      Http.Answer answer = ask(address, parameter, value);
      Refusals.isProblem(answer, 400, parameter);
      assertThat(detail(answer, parameter)).as(value).matches(".*(@position|position is @).*");
    }
    Http.Answer answer = ask(address, parameter, "2022-01-01T00:00");
    assertThat(detail(answer, parameter)).contains("an instant is written like");
  }

  @ParameterizedTest
  @MethodSource("days")
  void an_interval_or_an_open_one_has_no_day(String address, String parameter) {
    for (String value : NO_DAYS) {
      Http.Answer answer = ask(address, parameter, value);
      Refusals.isProblem(answer, 400, parameter);
      assertThat(detail(answer, parameter)).as(value).isNotBlank();
    }
    assertThat(detail(ask(address, parameter, "2022/2023"), parameter))
        .contains("ask for its first or its last day");
  }
}
