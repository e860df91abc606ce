package org.chancery.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Hands a file of commands in. */
@Command(
    name = "import",
    description = {
      "Hands a file of commands in, one JSON object a line (NDJSON), and tells what became of"
          + " each.",
      "The same file again records nothing twice."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class)
final class ImportCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServerOption at = new ServerOption();

  @Parameters(paramLabel = "FILE", description = "the file, or - for the standard input")
  private String file = "";

  @Option(names = "--dry-run", description = "only check every line, and record nothing")
  private boolean dryRun;

  @Option(
      names = "--adopt-known-at",
      description =
          "into an empty log: each line is known from its publisherKnownAt, and these do not go"
              + " back")
  private boolean adoptKnownAt;

  @Override
  public Integer call() throws Problem, IOException {
    Server server = at.server();
    Progress progress = new Progress(spec.commandLine().getErr(), Terminal.showsErrors());
    JsonNode begun;
    try (InputStream lines = open()) {
      begun = server.post("/imports" + query(), body(lines, progress));
    }
    JsonNode report = new Watch(server, progress).toTheEnd(begun);
    progress.end();
    ImportSentences.of(report).forEach(spec.commandLine().getOut()::println);
    if (report.path("state").asString("").equals("stopped")) {
      return Cli.AWAY;
    }
    return report.path("refused").asLong(0) == 0 ? Cli.FINE : Cli.REFUSED;
  }

  private String query() {
    return "?dryRun=" + dryRun + "&adoptKnownAt=" + adoptKnownAt;
  }

  private InputStream open() {
    if (!file.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(file))) {
      throw cannotBeRead();
    }
    try {
      return file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw cannotBeRead();
    }
  }

  private ParameterException cannotBeRead() {
    return new ParameterException(spec.commandLine(), "The file cannot be read: " + file);
  }

  /** A file says how long it is; what comes over a pipe does not. */
  private BodyPublisher body(InputStream lines, Progress progress) {
    long size = size();
    if (size == 0) {
      return BodyPublishers.noBody();
    }
    BodyPublisher stream = BodyPublishers.ofInputStream(() -> new Counted(lines, size, progress));
    return size < 0 ? stream : BodyPublishers.fromPublisher(stream, size);
  }

  private long size() {
    try {
      return file.equals(STANDARD_INPUT) || !Files.isRegularFile(Path.of(file))
          ? -1
          : Files.size(Path.of(file));
    } catch (IOException unreadable) {
      throw cannotBeRead();
    }
  }

  /** Tells the progress what was sent. */
  private static final class Counted extends FilterInputStream {
    private final long total;
    private final Progress progress;
    private long sent;

    Counted(InputStream file, long total, Progress progress) {
      super(file);
      this.total = total;
      this.progress = progress;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
      int read = super.read(buffer, from, most);
      sent += Math.max(read, 0);
      progress.sent(sent, total);
      return read;
    }
  }
}
