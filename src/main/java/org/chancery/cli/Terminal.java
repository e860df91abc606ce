package org.chancery.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody looks on. */
final class Terminal {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** Whether what goes to the standard error appears on a terminal. */
  static boolean showsErrors() {
    try {
      if (Files.exists(STANDARD_ERROR)) {
        return Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/|tty).*");
      }
    } catch (IOException unknown) {
      return false;
    }
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
