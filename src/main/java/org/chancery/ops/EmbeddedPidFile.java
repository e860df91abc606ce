package org.chancery.ops;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The {@code postmaster.pid} of a data folder. It outlives a crash, and its number may by then be
 * another program's: neither {@code pg_ctl} nor {@code postgres} looks who that is.
 */
record EmbeddedPidFile(Path cluster) {

  /** The PostgreSQL that serves this folder now. */
  Optional<ProcessHandle> server() throws IOException {
    return process().filter(this::serves);
  }

  /** Removes a file that would keep PostgreSQL from starting though none serves this folder. */
  void discardIfForeign() throws IOException {
    Optional<ProcessHandle> process = process();
    boolean foreign = process.isPresent() ? !serves(process.get()) : number().isEmpty();
    if (foreign) {
      Files.deleteIfExists(file());
    }
  }

  private boolean serves(ProcessHandle process) {
    var info = process.info();
    boolean postgres =
        info.command().map(Path::of).map(Path::getFileName).map(Path::toString).stream()
            .anyMatch(name -> name.startsWith("postgres"));
    // Windows does not tell the arguments.
    return postgres && info.arguments().map(this::nameThisFolder).orElse(true);
  }

  private boolean nameThisFolder(String[] arguments) {
    return List.of(arguments).contains(cluster.toString());
  }

  private Optional<ProcessHandle> process() throws IOException {
    return number().flatMap(ProcessHandle::of);
  }

  private Optional<Long> number() throws IOException {
    if (Files.notExists(file())) {
      return Optional.empty();
    }
    return Files.readString(file(), ISO_8859_1)
        .lines()
        .findFirst()
        .filter(line -> line.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  private Path file() {
    return cluster.resolve("postmaster.pid");
  }
}
