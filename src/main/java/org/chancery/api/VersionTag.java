package org.chancery.api;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ETag;

/**
 * The tag of an answer about one record: it begins with the record's version, so that it can be
 * sent back with {@code If-Match}. Only the version counts there.
 */
final class VersionTag {
  private static final Pattern GIVEN =
      Pattern.compile("(?:W/)?(?<quote>\"?)(?<version>[1-9][0-9]{0,8})(?:-[\\w-]*)?\\k<quote>");

  private VersionTag() {}

  /** {@code "3-…"}: version and mark. Strong, as {@code If-Match} has it (RFC 9110, 13.1.1). */
  static ETag of(int version, String mark) {
    return new ETag(version + "-" + mark, false);
  }

  /**
   * The version that {@code If-Match} asks for: {@code "3-…"} as it was answered, also weakened by
   * a proxy, or the version alone, with or without quotes. None when any will do: {@code *}.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  static OptionalInt versionIn(String ifMatch) {
    String text = ifMatch.strip();
    if (text.equals("*")) {
      return OptionalInt.empty();
    }
    Matcher given = GIVEN.matcher(text);
    if (!given.matches()) {
      throw new IllegalArgumentException("If-Match holds one version of a record, such as \"3\"");
    }
    return OptionalInt.of(Integer.parseInt(given.group("version")));
  }
}
