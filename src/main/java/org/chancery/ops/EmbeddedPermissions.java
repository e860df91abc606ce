package org.chancery.ops;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that only their owner can use. Where the system knows no POSIX permissions
 * (Windows) they are as private as the folder they are made in.
 */
final class EmbeddedPermissions {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private EmbeddedPermissions() {}

  static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, only(FOLDER));
  }

  static void restrictFolder(Path folder) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(folder, FOLDER);
    }
  }

  /** Whether the folder is this user's own; where no one can tell, it is taken to be. */
  static boolean ownFolder(Path folder) throws IOException {
    String owner = Files.getOwner(folder).getName();
    return !POSIX || ProcessHandle.current().info().user().map(owner::equals).orElse(true);
  }

  static void createFile(Path file) throws IOException {
    Files.createFile(file, only(FILE));
  }

  /** Opens a file to read and write it, and makes it where it is missing. */
  static FileChannel openFile(Path file) throws IOException {
    return FileChannel.open(file, Set.of(CREATE, READ, WRITE), only(FILE));
  }

  /** Makes the names in a folder survive a loss of power, as forcing a file does its content. */
  static void force(Path folder) throws IOException {
    if (POSIX) {
      try (FileChannel channel = FileChannel.open(folder)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
    return POSIX
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}
