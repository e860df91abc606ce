package org.chancery.cli;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Why something could not be done, in words for people. */
@SuppressWarnings("serial")
final class Problem extends Exception {
  private final int exitCode;

  private Problem(int exitCode, String words) {
    super(words);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  /** The service cannot be reached or stopped on the way. */
  static Problem away(String words) {
    return new Problem(Cli.AWAY, words);
  }

  /** What the service answered instead, told with every fault that it names. */
  static Problem answered(int status, JsonNode problem) {
    String detail = problem.path("detail").asString("the service answered with " + status);
    String faults =
        problem
            .path("errors")
            .valueStream()
            .filter(fault -> !fault.path("detail").asString("").equals(detail))
            .map(fault -> "\n  " + place(fault) + fault.path("detail").asString(""))
            .collect(Collectors.joining());
    return new Problem(status < 500 ? Cli.REFUSED : Cli.AWAY, detail + faults);
  }

  /** Where a fault is, as the beginning of a sentence; empty when it is the whole. */
  static String place(JsonNode fault) {
    String place = fault.path("parameter").asString("") + fault.path("pointer").asString("");
    return place.isEmpty() ? "" : place + ": ";
  }
}
