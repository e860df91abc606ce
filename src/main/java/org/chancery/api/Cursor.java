package org.chancery.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/** Where a page ended, bound to the list that it is a page of. */
final class Cursor {
  private static final int MARK = 8;

  private Cursor() {}

  static String of(String list, String last) {
    String text = mark(list, last) + last;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The last element of the page before; empty when the cursor is of another list, or altered. */
  static Optional<String> read(String list, String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Optional.of(text)
          .filter(marked -> marked.length() > MARK)
          .map(marked -> marked.substring(MARK))
          .filter(last -> of(list, last).equals(cursor));
    } catch (IllegalArgumentException madeUp) {
      return Optional.empty();
    }
  }

  private static String mark(String list, String last) {
    CRC32 sum = new CRC32();
    sum.update((list + "\n" + last).getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
