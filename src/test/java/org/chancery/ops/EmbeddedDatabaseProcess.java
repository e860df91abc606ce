package org.chancery.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A database run by a process of its own, which notes that it ran and can then be killed. */
record EmbeddedDatabaseProcess(Process process) implements AutoCloseable {

  static EmbeddedDatabaseProcess on(Path directory) throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedDatabaseProcess.class.getName(),
            directory.toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    while (line != null && !line.equals("noted")) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("the other process ended early");
    }
    return new EmbeddedDatabaseProcess(process);
  }

  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }

  static void main(String[] arguments) throws IOException, SQLException {
    EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
    EmbeddedSql.execute(
        database.jdbcUrl(),
        database.migrationRole(),
        "insert into note values ('from another process')");
    IO.println("noted");
    System.in.read();
  }
}
