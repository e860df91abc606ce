package org.chancery.cli;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Asks for the state of a relationship. */
@Command(
    name = "state",
    description = "Tells the state of a relationship as of a day, as known at a point.",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class)
final class StateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServerOption at = new ServerOption();

  @Parameters(paramLabel = "PAIR", description = "two actors with a hyphen, such as IRN-RUS")
  private String pair = "";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "a day, a month or year (its last day), after:RECORD or before:RECORD; today")
  private @Nullable String asOf;

  @Option(
      names = "--known-at",
      paramLabel = "POINT",
      description = "an instant, a past day (its end), or @POSITION; now")
  private @Nullable String knownAt;

  @Option(names = "--json", description = "print the answer of the service as it is")
  private boolean json;

  @Override
  public Integer call() throws Problem {
    JsonNode state = at.server().get("/relationships/" + encoded(pair) + "/state" + query());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(state.toPrettyString());
    } else {
      StateSentences.of(state).forEach(out::println);
    }
    return Cli.FINE;
  }

  private String query() {
    List<String> given = new ArrayList<>();
    if (asOf != null) {
      given.add("asOf=" + encoded(asOf));
    }
    if (knownAt != null) {
      given.add("knownAt=" + encoded(knownAt));
    }
    return given.isEmpty() ? "" : "?" + String.join("&", given);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
