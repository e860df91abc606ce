package org.chancery.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines; of one that is too long nothing is kept. */
final class LineReader {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream input;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;

  LineReader(InputStream input, int longest) {
    this.input = input;
    this.longest = longest;
  }

  /**
   * A line without its end.
   *
   * @param number from 1
   * @param text empty when it is too long
   * @param hasZeros whether a byte of it is zero, as in UTF-16 and in what is no text
   */
  record Line(long number, byte[] text, boolean tooLong, boolean hasZeros) {
    boolean isBlank() {
      for (byte each : text) {
        if (each != ' ' && each != '\t' && each != '\r') {
          return false;
        }
      }
      return !tooLong;
    }
  }

  /**
   * The next line, or null at the end.
   *
   * @throws IOException when the stream is cut off; a line that was begun is lost
   */
  @Nullable Line next() throws IOException {
    if (number == 0) {
      skipByteOrderMark();
    }
    if (at == end && !fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean hasZeros = false;
    boolean ended = false;
    do {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        hasZeros |= buffer[at] == 0;
        at++;
      }
      if (tooLong || held.size() + at - from > longest + 1) {
        tooLong = true;
        held.reset();
      } else {
        held.write(buffer, from, at - from);
      }
      ended = at < end;
    } while (!ended && fill());
    if (ended) {
      at++;
    }
    byte[] text = withoutReturn(held.toByteArray(), ended);
    return text.length > longest || tooLong
        ? new Line(number, new byte[0], true, hasZeros)
        : new Line(number, text, false, hasZeros);
  }

  private static byte[] withoutReturn(byte[] text, boolean ended) {
    return ended && text.length > 0 && text[text.length - 1] == '\r'
        ? Arrays.copyOf(text, text.length - 1)
        : text;
  }

  private void skipByteOrderMark() throws IOException {
    while (end < BYTE_ORDER_MARK.length) {
      int read = input.read(buffer, end, buffer.length - end);
      if (read < 0) {
        break;
      }
      end += read;
    }
    if (end >= 3 && Arrays.equals(buffer, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
      at = 3;
    }
  }

  private boolean fill() throws IOException {
    int read = input.read(buffer, 0, buffer.length);
    at = 0;
    end = Math.max(read, 0);
    return read > 0;
  }
}
