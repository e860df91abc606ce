package org.chancery.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL server of a data folder, governed through {@code pg_ctl}. */
record EmbeddedServer(EmbeddedFolder folder, EmbeddedPrograms programs) {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final int ATTEMPTS = 3;
  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofMinutes(1);

  /** Given on the command line, where they outrank every file and ALTER SYSTEM. */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "timezone=UTC",
          "log_timezone=UTC",
          // An error of a statement goes to its client, with data that belongs into no log.
          "log_min_messages=log");

  /**
   * Starts on the given port, or on a free one for 0, and says on which. Another process may take a
   * free port at the last moment, and a killed start may finish late: so it tries again.
   */
  int start(int wantedPort) throws IOException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      stopLeftOver();
      int port = wantedPort == 0 ? freePort() : wantedPort;
      if (pgCtl(START, "start", "-l", folder.log().toString(), "-o", options(port))) {
        LOG.info("PostgreSQL listens on 127.0.0.1:{} with its data in {}", port, folder.path());
        return port;
      }
    }
    stop();
    throw EmbeddedDatabaseException.told("PostgreSQL did not start", folder.log());
  }

  void stop() throws IOException {
    if (pidFile().server().isEmpty() || pgCtl(STOP, "stop", "-m", "fast")) {
      return;
    }
    // Safe as a loss of power is: the next start recovers from the write-ahead log.
    if (!pgCtl(STOP, "stop", "-m", "immediate")) {
      throw EmbeddedDatabaseException.told("PostgreSQL did not stop", folder.log());
    }
  }

  /** Stops the server that a killed Chancery could not stop. */
  void stopLeftOver() throws IOException {
    pidFile()
        .server()
        .ifPresent(
            server ->
                LOG.warn(
                    "Stopping PostgreSQL (process {}), left by a killed Chancery", server.pid()));
    stop();
    pidFile().discardIfForeign();
  }

  private EmbeddedPidFile pidFile() {
    return new EmbeddedPidFile(folder.cluster());
  }

  private boolean pgCtl(Duration limit, String action, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(action, "--silent", "--wait"));
    arguments.addAll(List.of("--timeout=" + limit.toSeconds(), "--pgdata=" + folder.cluster()));
    arguments.addAll(List.of(options));
    return programs.run(folder.log(), limit.plusSeconds(10), "pg_ctl", arguments);
  }

  private static String options(int port) {
    return "-p " + port + " -c " + String.join(" -c ", SETTINGS);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
