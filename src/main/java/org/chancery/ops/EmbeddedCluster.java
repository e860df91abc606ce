package org.chancery.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** PostgreSQL's own files inside a data folder, before a server runs on them. */
record EmbeddedCluster(EmbeddedFolder folder, EmbeddedPrograms programs) {

  private static final String SUPERUSER = "postgres";
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Makes the files where there are none, or checks that these programs can read them. */
  DatabaseRole prepare() throws IOException {
    boolean isNew = Files.notExists(folder.cluster());
    if (!isNew) {
      requireOwnVersion();
      requirePassword();
    }
    DatabaseRole superuser = folder.role(SUPERUSER);
    if (isNew) {
      create();
    }
    return superuser;
  }

  private void create() throws IOException {
    Path draft = folder.draft();
    List<String> arguments =
        List.of(
            "--pgdata=" + draft,
            "--username=" + SUPERUSER,
            "--pwfile=" + folder.password(SUPERUSER),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    if (!programs.run(folder.log(), LIMIT, "initdb", arguments)) {
      throw EmbeddedDatabaseException.told(
          "PostgreSQL could not make its files in " + folder.path(), folder.log());
    }
    folder.keep(draft, folder.cluster());
  }

  private void requireOwnVersion() throws IOException {
    Path file = folder.cluster().resolve("PG_VERSION");
    String found = Files.exists(file) ? Files.readString(file).strip() : "an unknown version";
    String own = programs.majorVersion();
    if (!found.equals(own)) {
      throw new EmbeddedDatabaseException(
          "The data folder %s was made by PostgreSQL %s, and this is PostgreSQL %s."
              .formatted(folder.path(), found, own),
          "Export its content with the Chancery that made it and import it into a new folder.");
    }
  }

  private void requirePassword() {
    if (Files.notExists(folder.password(SUPERUSER))) {
      throw new EmbeddedDatabaseException(
          "The file %s, which lets Chancery into its database, is gone."
              .formatted(folder.password(SUPERUSER)),
          "Put it back from a backup of the data folder.");
    }
  }
}
