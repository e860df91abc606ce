package org.chancery.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.timeline.Edition;
import org.springframework.http.ETag;

/**
 * The tag of an answer, from the question, the position and the edition. It does not hold the
 * instant, which moves on while the log stands still; so two answers of one tag may differ in
 * {@code knownAt.resolved}, and the tag is weak. A strong one would also keep answers from being
 * compressed.
 */
final class AnswerTag {
  private static final int BYTES = 12;

  private AnswerTag() {}

  static ETag of(String path, Map<String, String> sent, ResolvedQuestion question) {
    String mark = mark(path + new TreeMap<>(sent) + question.marks() + Edition.CURRENT);
    return question.version() > 0 ? VersionTag.of(question.version(), mark) : new ETag(mark, true);
  }

  /** Whether one who has answers of some tags, as told with {@code If-None-Match}, has this one. */
  static boolean isAmong(List<String> ifNoneMatch, ETag tag) {
    return ETag.parse(String.join(",", ifNoneMatch)).stream()
        .anyMatch(had -> !had.isWildcard() && had.compare(tag, false));
  }

  private static String mark(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
