package org.chancery.ops;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL for this machine, as it is packed on the class path. */
record EmbeddedArchive(byte[] content) {

  private static final String PREFIX = "programs-";

  static EmbeddedArchive forThisMachine() throws IOException {
    String name = System.getProperty("os.name");
    String system =
        name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : "Linux";
    try (InputStream packed =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"))) {
      return new EmbeddedArchive(packed.readAllBytes());
    }
  }

  /**
   * The programs inside the data folder: the library's own place in the temporary folder can be
   * written by every user of the machine.
   */
  EmbeddedPrograms unpackedIn(EmbeddedFolder folder) throws IOException {
    Path home = folder.path().resolve(PREFIX + digest());
    if (Files.notExists(home)) {
      folder.discard(PREFIX);
      Path draft = folder.draft();
      unpack(draft);
      folder.keep(draft, home);
    }
    return new EmbeddedPrograms(home.resolve("bin"));
  }

  private String digest() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void unpack(Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(content)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          file.toFile().setExecutable(file.getParent().endsWith("bin"));
        }
      }
    }
  }
}
