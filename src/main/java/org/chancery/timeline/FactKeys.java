package org.chancery.timeline;

import java.util.Collection;
import org.chancery.relationship.FactKey;

/** Many facts as two arrays, for {@code unnest}. */
final class FactKeys {
  private FactKeys() {}

  static String[] topics(Collection<FactKey> facts) {
    return facts.stream().map(fact -> fact.topic().word()).toArray(String[]::new);
  }

  static String[] keys(Collection<FactKey> facts) {
    return facts.stream().map(FactKey::key).toArray(String[]::new);
  }
}
