package org.chancery.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A SHA-256. */
public record Hash(byte[] bytes) {

  /** That of a text in UTF-8. */
  public static Hash of(String text) {
    try {
      return new Hash(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Its first 64 bits. */
  public long number() {
    return ByteBuffer.wrap(bytes).getLong();
  }

  /** In hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** A UUID of version 8 (RFC 9562) made of its first 128 bits. */
  public UUID uuid() {
    ByteBuffer halves = ByteBuffer.wrap(bytes);
    long first = halves.getLong() & ~0xF000L | 0x8000L;
    long second = halves.getLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(first, second);
  }
}
