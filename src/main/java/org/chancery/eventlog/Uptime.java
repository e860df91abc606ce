package org.chancery.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** Time as the machine counts it, whatever its clock is set to. */
final class Uptime {
  /** Linux counts here on while it sleeps, which Java's own counter does not. */
  private static final Path LINUX = Path.of("/proc/uptime");

  private Uptime() {}

  static Supplier<Duration> ofThisMachine() {
    return Files.isReadable(LINUX) ? Uptime::ofLinux : () -> Duration.ofNanos(System.nanoTime());
  }

  private static Duration ofLinux() {
    try {
      String seconds = Files.readString(LINUX).split(" ", 2)[0];
      return Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValue());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
