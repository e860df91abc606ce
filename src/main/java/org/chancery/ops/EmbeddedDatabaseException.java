package org.chancery.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Why the embedded database cannot run, told to the person who starts Chancery. */
@SuppressWarnings("serial")
public final class EmbeddedDatabaseException extends RuntimeException {

  static final String OTHER_WAY =
      "Start Chancery as an ordinary user on a folder of its own (chancery.database.directory), or"
          + " give it a PostgreSQL to use with spring.datasource.url.";

  private static final int LAST_LINES = 8;

  private final String action;

  EmbeddedDatabaseException(String description, String action) {
    super(description);
    this.action = action;
  }

  EmbeddedDatabaseException(String description, Throwable cause) {
    super(description + ": " + cause, cause);
    this.action = OTHER_WAY;
  }

  /** What went wrong, with PostgreSQL's own last words about it. */
  static EmbeddedDatabaseException told(String description, Path log) throws IOException {
    List<String> lines = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
    String end =
        String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    return new EmbeddedDatabaseException(
        "%s. Its log %s ends with:%n%s".formatted(description, log, end), OTHER_WAY);
  }

  /** What the person can do about it. */
  public String action() {
    return action;
  }
}
