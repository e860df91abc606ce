package org.chancery.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Topic;

/** Facts in columns: one from a row, and many as two arrays, for {@code unnest}. */
final class FactKeys {
  private FactKeys() {}

  static FactKey read(ResultSet row) throws SQLException {
    return new FactKey(Topic.find(row.getString("topic")).orElseThrow(), row.getString("key"));
  }

  static String[] topics(Collection<FactKey> facts) {
    return facts.stream().map(fact -> fact.topic().word()).toArray(String[]::new);
  }

  static String[] keys(Collection<FactKey> facts) {
    return facts.stream().map(FactKey::key).toArray(String[]::new);
  }
}
