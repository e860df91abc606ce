package org.chancery.exchange;

import java.io.InputStream;
import java.util.Arrays;

/** The same byte again and again. */
final class Repeated extends InputStream {
  private final byte each;
  private long left;

  Repeated(char each, long times) {
    this.each = (byte) each;
    this.left = times;
  }

  @Override
  public int read() {
    return left-- > 0 ? each : -1;
  }

  @Override
  public int read(byte[] into, int from, int most) {
    if (left == 0) {
      return -1;
    }
    int length = (int) Math.min(left, most);
    Arrays.fill(into, from, from + length, each);
    left -= length;
    return length;
  }
}
