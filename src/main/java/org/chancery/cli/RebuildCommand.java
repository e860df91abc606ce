package org.chancery.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Rebuilds the read model. */
@Command(
    name = "rebuild",
    description = {
      "Makes the read model anew from the log, and waits until it is in place.",
      "Questions are answered all the while."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class)
final class RebuildCommand implements Callable<Integer> {
  private static final String PATH = "/actuator/rebuild";
  private static final int TRIES = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServerOption at = new ServerOption();

  @Override
  public Integer call() throws Problem, InterruptedException {
    Server server = at.server();
    Progress shown = new Progress(spec.commandLine().getErr(), Terminal.showsErrors());
    JsonNode progress = server.begin(PATH);
    int failures = 0;
    while (isRunning(progress)) {
      shown.events(progress.path("position").asLong(0), progress.path("of").asLong(0));
      TimeUnit.MILLISECONDS.sleep(200);
      try {
        progress = server.get(PATH);
        failures = 0;
      } catch (Problem away) {
        if (++failures == TRIES) {
          throw away;
        }
      }
    }
    shown.end();
    return told(progress);
  }

  private static boolean isRunning(JsonNode progress) {
    return progress.path("state").asString("").equals("running");
  }

  private int told(JsonNode progress) {
    PrintWriter out = spec.commandLine().getOut();
    if (!progress.path("state").asString("").equals("done")) {
      String why = progress.path("problem").asString("the service was started anew meanwhile");
      out.println("The read model was not rebuilt, and answers as before: " + why);
      return Cli.AWAY;
    }
    String events = String.format(Locale.ENGLISH, "%,d", progress.path("position").asLong(0));
    JsonNode differing = progress.path("differing");
    out.println(
        differing.isEmpty()
            ? "Rebuilt from " + events + " events, equal row for row to what it replaces."
            : "Rebuilt from "
                + events
                + " events. These tables had other rows before: "
                + differing
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(", ")));
    return Cli.FINE;
  }
}
