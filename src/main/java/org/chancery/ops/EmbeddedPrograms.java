package org.chancery.ops;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's own programs: {@code initdb}, {@code pg_ctl} and {@code postgres}. */
record EmbeddedPrograms(Path bin) {

  private static final String SUFFIX =
      System.getProperty("os.name").startsWith("Windows") ? ".exe" : "";

  /** Runs a program to its end, its words going to a log, and says whether it succeeded. */
  boolean run(Path log, Duration limit, String program, List<String> arguments) throws IOException {
    Process process = start(Redirect.appendTo(log.toFile()), program, arguments);
    try {
      return process.waitFor(limit.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + program + " ran");
    } finally {
      process.destroyForcibly();
    }
  }

  /** The major version, such as 18, whose data folders these programs read. */
  String majorVersion() throws IOException {
    Process process = start(Redirect.PIPE, "postgres", List.of("--version"));
    String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    return version.replaceFirst("(?s).*\\(PostgreSQL\\) (\\d+).*", "$1");
  }

  private Process start(Redirect output, String program, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses root; in a user namespace root is nobody and its files stay its own.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(bin.resolve(program + SUFFIX).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(output).environment().put("LC_ALL", "C");
    return builder.start();
  }
}
