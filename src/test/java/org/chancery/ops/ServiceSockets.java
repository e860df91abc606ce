package org.chancery.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The connections of a process, as Linux lists them below {@code /proc}. */
record ServiceSockets(ProcessHandle process) {
  private static final Set<String> HERE =
      Set.of(
          "0100007F",
          "00000000",
          "00000000000000000000000000000000",
          "00000000000000000000000001000000",
          "0000000000000000FFFF00000100007F",
          "0000000000000000FFFF000000000000");

  /** The other ends that are not on the loopback address, in the kernel's notation. */
  List<String> elsewhere() throws IOException {
    Set<String> own = inodes();
    List<String> found = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
      for (String line : Files.readAllLines(proc().resolve("net").resolve(table))) {
        String[] columns = line.strip().split("\\s+");
        boolean mine = columns.length > 9 && own.contains(columns[9]);
        if (mine && !HERE.contains(columns[2].split(":")[0])) {
          found.add(table + " " + columns[2]);
        }
      }
    }
    return found;
  }

  private Path proc() {
    return Path.of("/proc", Long.toString(process.pid()));
  }

  private Set<String> inodes() throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> files = Files.list(proc().resolve("fd"))) {
      for (Path file : files.toList()) {
        try {
          String target = Files.readSymbolicLink(file).toString();
          if (target.startsWith("socket:[")) {
            inodes.add(target.substring("socket:[".length(), target.length() - 1));
          }
        } catch (IOException closedMeanwhile) {
          continue;
        }
      }
    }
    return inodes;
  }
}
