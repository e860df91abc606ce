package org.chancery.relationship;

import java.util.Comparator;
import java.util.Locale;

/**
 * What a fact is known by, wherever it shows.
 *
 * @param topic what kind of thing holds
 * @param key which one: a slug ({@code treaty-2001}), or one that carries its direction ({@code
 *     IRN-on-strategic-relations})
 */
public record FactKey(Topic topic, String key) implements Comparable<FactKey> {
  private static final Comparator<FactKey> ORDER =
      Comparator.comparing((FactKey fact) -> fact.topic().word()).thenComparing(FactKey::key);

  /** A phrase as a key: small letters, digits and marks of any script, joined by hyphens. */
  public static String worded(String phrase) {
    return phrase
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-")
        .replaceAll("^-|-$", "");
  }

  @Override
  public int compareTo(FactKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return topic.word() + "/" + key;
  }
}
