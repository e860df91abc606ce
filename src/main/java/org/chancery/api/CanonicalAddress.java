package org.chancery.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.timeline.Edition;
import org.springframework.web.util.UriUtils;

/**
 * The one way to write the address of an answer: its clocks filled in, every other parameter as it
 * was sent, by name, and the edition last.
 */
final class CanonicalAddress {
  /** What the clocks replace. */
  private static final Set<String> REPLACED =
      Set.of(
          "asOf",
          "from",
          "to",
          "knownAt",
          "fromKnownAt",
          "toKnownAt",
          "knownFrom",
          "knownTo",
          Citable.EDITION);

  private CanonicalAddress() {}

  /**
   * Writes it.
   *
   * @param path as it was sent, percent-encoded in whatever way
   * @param clocks both clocks, resolved
   * @param sent the parameters as they were sent, decoded
   */
  static String of(String path, Map<String, String> clocks, Map<String, String> sent) {
    Map<String, String> others = new TreeMap<>(sent);
    others.keySet().removeAll(REPLACED);
    return path(path)
        + Stream.of(clocks, others, Map.of(Citable.EDITION, Edition.CURRENT))
            .flatMap(parameters -> parameters.entrySet().stream())
            .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String path(String path) {
    return UriUtils.encodePath(
        UriUtils.decode(path, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** A plus is a blank to many readers of queries, and a comma parts the links of a header. */
  private static String encoded(String text) {
    return UriUtils.encodeQueryParam(text, StandardCharsets.UTF_8)
        .replace("+", "%2B")
        .replace(",", "%2C");
  }
}
