package org.chancery.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Shows how far something long has come: a bar on a terminal, elsewhere a line now and then. */
final class Progress {
  private static final int WIDTH = 24;
  private static final Duration BETWEEN_BARS = Duration.ofMillis(100);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final PrintWriter err;
  private final boolean bar;
  private long last = System.nanoTime() - BETWEEN_BARS.toNanos();
  private int width;

  Progress(PrintWriter err, boolean bar) {
    this.err = err;
    this.bar = bar;
    if (!bar) {
      last = System.nanoTime();
    }
  }

  /** So many bytes were sent, of how many; a negative total is not known. */
  void sent(long bytes, long total) {
    show("sent", bytes, total, size(bytes) + (total > 0 ? " of " + size(total) : ""));
  }

  /** So many lines were decided on. */
  void takenIn(JsonNode report) {
    long bytes = report.path("bytes").asLong(0);
    String words =
        String.format(
            Locale.ENGLISH,
            "%,d lines, %,d refused, %s",
            report.path("lines").asLong(0),
            report.path("refused").asLong(0),
            size(bytes));
    show(report.path("state").asString(""), bytes, report.path("bytesTotal").asLong(-1), words);
  }

  /** So many events were taken, of how many. */
  void events(long taken, long of) {
    show("rebuilt", taken, of, String.format(Locale.ENGLISH, "%,d of %,d events", taken, of));
  }

  private void show(String phase, long done, long total, String words) {
    long now = System.nanoTime();
    if (now - last < (bar ? BETWEEN_BARS : BETWEEN_LINES).toNanos()) {
      return;
    }
    last = now;
    String share = total > 0 ? String.format(Locale.ENGLISH, "%3d %%", 100 * done / total) : "";
    if (bar) {
      draw("%-8s %s %s  %s".formatted(phase, bar(done, total), share, words));
    } else {
      err.println("%s: %s %s".formatted(phase, words, share).strip());
      err.flush();
    }
  }

  private static String bar(long done, long total) {
    int full = total > 0 ? (int) (WIDTH * done / total) : 0;
    return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
  }

  /** Nothing of it stays on a terminal. */
  void end() {
    if (bar && width > 0) {
      draw("");
      err.print("\r");
      err.flush();
    }
  }

  private void draw(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    err.flush();
    width = line.length();
  }

  private static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ENGLISH, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1e6);
  }
}
