package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.chancery.fixture.Http;

/** What every refusal must look like: a problem that names its faults and gives nothing away. */
final class Refusals {
  private Refusals() {}

  /** A problem with all its members, and without a trace of the program. */
  static void isProblem(Http.Answer answer, int status) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body().propertyNames())
        .contains("type", "title", "status", "detail", "instance");
    assertThat(answer.body().get("status").asInt()).isEqualTo(status);
    assertThat(answer.response().body()).doesNotContain("Exception", "org.chancery", "\tat ");
  }

  /** A problem with faults at exactly these places; a code after the place must agree too. */
  static void isProblem(Http.Answer answer, int status, String... faults) {
    isProblem(answer, status);
    List<String> named = answer.faults();
    assertThat(named.stream().map(Refusals::place).distinct())
        .as(answer.response().body())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(faults).map(Refusals::place).distinct().toList());
    for (String fault : faults) {
      assertThat(named).anyMatch(found -> found.equals(fault) || place(found).equals(fault));
    }
  }

  private static String place(String fault) {
    int blank = fault.lastIndexOf(' ');
    return blank < 0 ? fault : fault.substring(0, blank);
  }

  /** The position of the log, which no refused command may move. */
  static long position(Http http) {
    return http.get("/relationships/IRN-RUS").body().get("position").asLong();
  }
}
