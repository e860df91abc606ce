package org.chancery.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files that were received and wait to be taken in: on disk, and no more than there is room for.
 */
final class Spool {
  private final Path folder;
  private final long room;
  private long used;

  /**
   * An empty one.
   *
   * @param room bytes that all files may have together
   */
  Spool(Path folder, long room) {
    this.folder = folder;
    this.room = room;
  }

  /** A file that is here only as long as it is open; whoever kills the service leaves none. */
  final class Held implements AutoCloseable {
    private final FileChannel channel;
    private long size;

    private Held(FileChannel channel) {
      this.channel = channel;
    }

    long size() {
      return size;
    }

    /** From its beginning. */
    InputStream content() {
      rewind();
      return Channels.newInputStream(channel);
    }

    private void rewind() {
      try {
        channel.position(0);
      } catch (IOException unreadable) {
        throw new NotReceived(NotReceived.Why.NO_ROOM_NOW, unreadable);
      }
    }

    private void append(byte[] bytes, int length) {
      take(length, size);
      size += length;
      try {
        ByteBuffer left = ByteBuffer.wrap(bytes, 0, length);
        while (left.hasRemaining()) {
          channel.write(left);
        }
      } catch (IOException full) {
        throw new NotReceived(NotReceived.Why.NO_ROOM_NOW, full);
      }
    }

    @Override
    public void close() {
      give(size);
      size = 0;
      try {
        channel.close();
      } catch (IOException left) {
        throw new IllegalStateException("a temporary file cannot be closed", left);
      }
    }
  }

  /** A file that could not even be received alone is not begun. */
  void mustBePossible(long size) {
    if (size > room) {
      throw new NotReceived(NotReceived.Why.TOO_LARGE, null);
    }
  }

  /**
   * Receives a file to its end.
   *
   * @throws NotReceived when it is cut off, is empty, or has no room
   */
  Held receive(InputStream body) {
    Held file = open();
    try {
      byte[] buffer = new byte[1 << 16];
      for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
        file.append(buffer, read);
      }
      if (file.size() == 0) {
        throw new NotReceived(NotReceived.Why.EMPTY, null);
      }
      return file;
    } catch (RuntimeException notReceived) {
      file.close();
      throw notReceived;
    }
  }

  private Held open() {
    try {
      Path file = Files.createTempFile(folder, "chancery-import-", ".ndjson");
      return new Held(
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException none) {
      throw new NotReceived(NotReceived.Why.NO_ROOM_NOW, none);
    }
  }

  private static int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException gone) {
      throw new NotReceived(NotReceived.Why.CUT_OFF, gone);
    }
  }

  private synchronized void take(int more, long alreadyMine) {
    mustBePossible(alreadyMine + more);
    if (used + more > room) {
      throw new NotReceived(NotReceived.Why.NO_ROOM_NOW, null);
    }
    used += more;
  }

  private synchronized void give(long back) {
    used -= back;
  }
}
