package org.chancery.ops;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right of one process to one data folder. The system frees it when the process dies. */
final class EmbeddedLock implements AutoCloseable {

  // Closing any second channel on the file would free the lock of the whole process.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final EmbeddedFolder folder;
  private final FileChannel channel;

  private EmbeddedLock(EmbeddedFolder folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static EmbeddedLock on(EmbeddedFolder folder) throws IOException {
    if (!HELD_HERE.add(folder.path())) {
      throw alreadyRunning(folder, ProcessHandle.current().pid());
    }
    try {
      return new EmbeddedLock(folder, locked(folder));
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(folder.path());
      throw e;
    }
  }

  private static FileChannel locked(EmbeddedFolder folder) throws IOException {
    FileChannel channel = EmbeddedPermissions.openFile(folder.lock());
    // The last byte there can be, so that the content stays readable where locks are mandatory.
    if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
      channel.close();
      throw alreadyRunning(folder, Files.readString(folder.lock()));
    }
    String process = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0).write(ByteBuffer.wrap(process.getBytes(US_ASCII)), 0);
    return channel;
  }

  private static EmbeddedDatabaseException alreadyRunning(EmbeddedFolder folder, Object process) {
    return new EmbeddedDatabaseException(
        "Another Chancery (process %s) is running on the data folder %s."
            .formatted(process, folder.path()),
        "Stop it first, or name another folder with chancery.database.directory.");
  }

  boolean isHeld() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(folder.path());
  }
}
