package org.chancery.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The embedded database of a service, seen from outside through its data folder. */
record ServiceDatabase(Path folder) implements AutoCloseable {

  /** One value, asked for under the role of the service. */
  String value(String query) throws SQLException, IOException {
    return EmbeddedSql.value(url(), role(), query);
  }

  long number(String query) throws SQLException, IOException {
    return Long.parseLong(value(query));
  }

  void execute(String... commands) throws SQLException, IOException {
    EmbeddedSql.execute(url(), role(), commands);
  }

  private DatabaseRole role() throws IOException {
    return new DatabaseRole("chancery", Files.readString(folder.resolve("password-chancery")));
  }

  /** The fourth line of the pid file is the port. */
  private String url() throws IOException {
    List<String> lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
    return "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/chancery";
  }

  private Path cluster() throws IOException {
    return folder.toRealPath().resolve("postgresql");
  }

  /** The PostgreSQL that serves the folder now. */
  Optional<ProcessHandle> server() throws IOException {
    return new EmbeddedPidFile(cluster()).server();
  }

  /** Ends PostgreSQL and all its processes as a loss of power would. */
  void kill() throws IOException {
    List<ProcessHandle> processes =
        server().stream()
            .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
            .toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  /** Leaves no process behind, whatever happened. */
  @Override
  public void close() throws IOException {
    if (Files.exists(folder.resolve("postgresql"))) {
      kill();
    }
  }
}
