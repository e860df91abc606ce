package org.chancery.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A real, durable PostgreSQL that lives in a folder and runs until it is closed. It listens on the
 * loopback address only and lets nobody in without a password.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "chancery";

  private final EmbeddedLock lock;
  private final EmbeddedServer server;
  private final EmbeddedRoles roles;
  private final int port;

  private EmbeddedDatabase(EmbeddedFolder folder, EmbeddedLock lock, int port) throws IOException {
    EmbeddedPrograms programs = EmbeddedArchive.forThisMachine().unpackedIn(folder);
    this.lock = lock;
    this.server = new EmbeddedServer(folder, programs);
    server.stopLeftOver();
    folder.discardDrafts();
    folder.beginLog();
    this.roles = EmbeddedRoles.of(folder, new EmbeddedCluster(folder, programs).prepare());
    this.port = server.start(port);
  }

  /** Starts on a free port; else as {@link #start(Path, int)}. */
  public static EmbeddedDatabase start(Path directory) {
    return start(directory, 0);
  }

  /**
   * Starts the database of a folder, which is made where it is missing, and waits until it serves.
   *
   * @param port the port on the loopback address, or 0 for a free one
   * @throws EmbeddedDatabaseException if it cannot, above all while another process runs it
   */
  public static EmbeddedDatabase start(Path directory, int port) {
    try {
      EmbeddedFolder folder = EmbeddedFolder.at(directory);
      EmbeddedDatabase database = started(folder, EmbeddedLock.on(folder), port);
      try {
        database.roles.prepareRoles(database.jdbcUrl("postgres"));
        database.createDatabase(NAME, "template1");
        return database;
      } catch (SQLException | RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw new EmbeddedDatabaseException(
          "The data folder %s cannot be used".formatted(directory), e);
    }
  }

  private static EmbeddedDatabase started(EmbeddedFolder folder, EmbeddedLock lock, int port)
      throws IOException {
    try {
      return new EmbeddedDatabase(folder, lock, port);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The address of the database {@code chancery}; it names no role and no password. */
  public String jdbcUrl() {
    return jdbcUrl(NAME);
  }

  /** The address of a database made by {@link #createDatabase(String, String)}. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The role of the running service, which may use what migrations grant it. */
  public DatabaseRole runTimeRole() {
    return roles.runTime();
  }

  /** The role of the migrations, which owns the databases and may act as the run-time role. */
  public DatabaseRole migrationRole() {
    return roles.migration();
  }

  /**
   * Makes a further database, if it is missing, with the owner and the rights of {@code chancery}.
   *
   * @param template the database to copy while nobody uses it; {@code template1} is an empty one
   */
  public void createDatabase(String name, String template) throws SQLException {
    roles.prepareDatabase(jdbcUrl("postgres"), name, template);
  }

  /** Stops the database and waits for its end. Closing it again does nothing. */
  @Override
  public void close() {
    if (!lock.isHeld()) {
      return;
    }
    try (lock) {
      server.stop();
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("The database did not stop", e);
    }
  }
}
