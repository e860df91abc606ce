package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Tells in sentences what became of a file. */
final class ImportSentences {
  private ImportSentences() {}

  static List<String> of(JsonNode report) {
    boolean dry = report.path("dryRun").asBoolean(false);
    List<String> lines = new ArrayList<>();
    boolean stopped = report.path("stopped").isObject();
    lines.add(
        "The %s %s%s."
            .formatted(
                (report.path("adoptKnownAt").asBoolean(false) ? "history " : "")
                    + (dry ? "check" : "import"),
                stopped ? "stopped" : "is finished",
                dry ? ", and nothing was recorded" : ""));
    lines.add(count("lines", report, "lines"));
    lines.add(count(dry ? "would be recorded" : "recorded", report, "recorded"));
    lines.add(count("already there", report, "alreadyThere"));
    lines.add(count("refused", report, "refused"));
    if (stopped) {
      lines.add("Stopped: " + report.at("/stopped/detail").asString("") + ".");
    }
    report.path("faults").forEach(line -> tell(line, lines));
    long left = report.path("faultsTotal").asLong(0) - report.path("faults").size();
    if (left > 0) {
      lines.add(String.format(Locale.ENGLISH, "and %,d more lines that are not listed", left));
    }
    if (!report.path("visible").asBoolean(true)) {
      lines.add("What was recorded is not part of answers yet, and will be soon.");
    }
    return lines;
  }

  private static String count(String what, JsonNode report, String field) {
    return "  %-18s %12s".formatted(what, number(report, field));
  }

  private static String number(JsonNode report, String field) {
    return String.format(Locale.ENGLISH, "%,d", report.path(field).asLong(0));
  }

  private static void tell(JsonNode line, List<String> lines) {
    String what = line.path("command").asString("");
    String which = line.path("record").asString("");
    lines.add(
        ("line " + line.path("line").asString("") + " " + what + " " + which)
                .strip()
                .replaceAll(" +", " ")
            + ":");
    for (JsonNode error : line.path("errors")) {
      lines.add("  " + Problem.place(error) + error.path("detail").asString(""));
    }
  }
}
