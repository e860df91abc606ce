package org.chancery.record;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from; every event it leads to says so.
 *
 * @param by who asks
 * @param publisherKnownAt when the publisher of an imported line told it, as stated there
 * @param key what marks one request, or one line of an import, so that it is not taken twice
 */
public record Origin(String by, @Nullable String publisherKnownAt, @Nullable String key) {
  static final String BY = "by";
  static final String PUBLISHER_KNOWN_AT = "publisherKnownAt";
  static final String KEY = "key";

  /** Beside a key: of what was sent with it. */
  static final String DIGEST = "digest";

  /** Whoever uses an installation that has no accounts. */
  public static final Origin LOCAL = new Origin("local", null, null);

  /** The same with a key of the client's own. */
  public Origin withKey(String key) {
    return new Origin(by, publisherKnownAt, key);
  }

  Map<String, String> metadata() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(BY, by);
    if (publisherKnownAt != null) {
      metadata.put(PUBLISHER_KNOWN_AT, publisherKnownAt);
    }
    if (key != null) {
      metadata.put(KEY, key);
    }
    return metadata;
  }
}
