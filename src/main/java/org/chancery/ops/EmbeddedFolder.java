package org.chancery.ops;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The data folder and what lies where in it; only its owner can look inside. */
record EmbeddedFolder(Path path) {

  private static final String LOCK = "chancery.lock";
  private static final String DRAFT = "draft-";

  /** Takes a new folder, an empty one, or one that a Chancery made; never one with other files. */
  static EmbeddedFolder at(Path directory) throws IOException {
    EmbeddedPermissions.createFolder(directory.toAbsolutePath().normalize());
    EmbeddedFolder folder = new EmbeddedFolder(directory.toRealPath());
    if (Files.notExists(folder.lock()) && !folder.children().isEmpty()) {
      throw new EmbeddedDatabaseException(
          "The folder %s holds other files than a Chancery database.".formatted(folder.path),
          "Name a new or an empty folder with chancery.database.directory.");
    }
    if (!EmbeddedPermissions.ownFolder(folder.path)) {
      throw new EmbeddedDatabaseException(
          "The data folder %s belongs to another user.".formatted(folder.path),
          "Start Chancery as that user, or name another folder with chancery.database.directory.");
    }
    EmbeddedPermissions.restrictFolder(folder.path);
    return folder;
  }

  Path lock() {
    return path.resolve(LOCK);
  }

  Path cluster() {
    return path.resolve("postgresql");
  }

  Path log() {
    return path.resolve("postgresql.log");
  }

  /** Begins an empty log; the log of the start before stays beside it. */
  void beginLog() throws IOException {
    if (Files.exists(log())) {
      Files.move(log(), path.resolve("postgresql.previous.log"), ATOMIC_MOVE);
    }
    EmbeddedPermissions.createFile(log());
  }

  Path password(String role) {
    return path.resolve("password-" + role);
  }

  /** The role with its kept password, which is made up when first asked for. */
  DatabaseRole role(String name) throws IOException {
    Path file = password(name);
    if (Files.notExists(file)) {
      byte[] password = new byte[32];
      new SecureRandom().nextBytes(password);
      Path draft = path.resolve(DRAFT + name);
      EmbeddedPermissions.createFile(draft);
      Files.writeString(draft, HexFormat.of().formatHex(password), WRITE, SYNC);
      keep(draft, file);
    }
    return new DatabaseRole(name, Files.readString(file));
  }

  /** A folder to prepare something in, which counts for nothing until it is kept. */
  Path draft() throws IOException {
    return Files.createTempDirectory(path, DRAFT);
  }

  /** Gives a finished draft its name, at once and for good. */
  void keep(Path draft, Path name) throws IOException {
    Files.move(draft, name, ATOMIC_MOVE);
    EmbeddedPermissions.force(path);
  }

  /** Removes what a killed start left unfinished. */
  void discardDrafts() throws IOException {
    discard(DRAFT);
  }

  /** Removes, as far as possible, the children whose names begin so. */
  void discard(String prefix) throws IOException {
    for (Path child : children()) {
      if (child.getFileName().toString().startsWith(prefix)) {
        FileSystemUtils.deleteRecursively(child.toFile());
      }
    }
  }

  private List<Path> children() throws IOException {
    try (var children = Files.list(path)) {
      return children.toList();
    }
  }
}
