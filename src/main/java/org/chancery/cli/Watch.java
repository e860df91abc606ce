package org.chancery.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Follows an import of a service until it is over. */
final class Watch {
  private static final int TRIES = 3;
  private static final String DATA = "data: ";

  private final Server server;
  private final Progress progress;

  Watch(Server server, Progress progress) {
    this.server = server;
    this.progress = progress;
  }

  /** The last report of an import, of which the first is known. */
  JsonNode toTheEnd(JsonNode begun) throws Problem {
    String path = "/imports/" + begun.path("import").asString("");
    JsonNode report = begun;
    for (int failures = 0; !isOver(report); failures++) {
      JsonNode before = report;
      report = follow(path, before);
      if (!report.equals(before)) {
        failures = 0;
      }
      if (!isOver(report) && failures == TRIES) {
        throw Problem.away(
            "The connection was lost while the import went on. Send the file again: nothing is"
                + " recorded twice.");
      }
    }
    return report;
  }

  private static boolean isOver(JsonNode report) {
    String state = report.path("state").asString("");
    return state.equals("finished") || state.equals("stopped");
  }

  /** The last report before the connection ended. */
  private JsonNode follow(String path, JsonNode before) throws Problem {
    JsonNode report = before;
    try (BufferedReader frames =
        new BufferedReader(new InputStreamReader(server.watch(path), StandardCharsets.UTF_8))) {
      for (String line = frames.readLine(); line != null; line = frames.readLine()) {
        if (line.startsWith(DATA)) {
          report = Server.read(line.substring(DATA.length()));
          progress.takenIn(report);
        }
      }
    } catch (IOException lost) {
      pause();
    } catch (Problem away) {
      if (away.exitCode() != Cli.AWAY) {
        throw Problem.away(
            "The service was started anew while the import went on. Send the file again: nothing"
                + " is recorded twice.");
      }
      pause();
    }
    return report;
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
