package org.chancery.ops;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.fixture.Http;

/** The packaged service as a process of its own, which can be killed. */
record ServiceProcess(Process process, Path output) implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/api");
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /**
   * Begins to start it on a free port.
   *
   * @param folder where it works; its words go into a file there
   * @param environment what is added to the environment
   * @param options of Java, and {@code --} arguments of the service
   */
  static ServiceProcess begin(Path folder, Map<String, String> environment, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    List.of(options).stream().filter(option -> option.startsWith("-D")).forEach(command::add);
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"));
    command.addAll(List.of("-jar", System.getProperty("chancery.jar"), "--server.port=0"));
    List.of(options).stream().filter(option -> option.startsWith("--")).forEach(command::add);
    Path output = Files.createTempFile("chancery-service", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    return new ServiceProcess(
        builder.redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
  }

  /** Starts it and waits until it says where to look. */
  static ServiceProcess start(Path folder, Map<String, String> environment, String... options)
      throws IOException {
    ServiceProcess service = begin(folder, environment, options);
    try {
      service.awaitWords(ADDRESS);
      return service;
    } catch (RuntimeException | Error failed) {
      service.kill();
      throw new AssertionError(service.said(), failed);
    }
  }

  /** Waits until it has said something; an error if it ends before. */
  void awaitWords(Pattern words) {
    awaitWords(words, () -> {});
  }

  /** The same, and looks at something meanwhile. */
  void awaitWords(Pattern words, Runnable look) {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .failFast("it ended", () -> !process.isAlive() && !words.matcher(said()).find())
        .until(
            () -> {
              look.run();
              return words.matcher(said()).find();
            });
  }

  String said() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Http http() {
    Matcher address = ADDRESS.matcher(said());
    if (!address.find()) {
      throw new IllegalStateException(said());
    }
    return new Http(Integer.parseInt(address.group(1)));
  }

  /** Ends it as a loss of power would. */
  void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** Asks it to stop (SIGTERM) and waits. */
  int stop() {
    process.destroy();
    return awaitExit();
  }

  int awaitExit() {
    try {
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("it does not end: " + said());
      }
      return process.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    Files.deleteIfExists(output);
  }
}
