package org.chancery.relationship;

import java.util.Comparator;

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

  @Override
  public int compareTo(FactKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return topic.word() + "/" + key;
  }
}
