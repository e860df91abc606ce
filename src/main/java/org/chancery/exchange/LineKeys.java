package org.chancery.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.record.CanonicalText;
import org.chancery.record.Hash;
import tools.jackson.databind.node.ObjectNode;

/**
 * What marks each line of one file: its command id, or else its canonical text and which of the
 * equal lines it is. The same file so has the same keys whenever it comes.
 */
final class LineKeys {
  /** How many different lines without any id one file may have. */
  static final int MOST_WITHOUT_ID = 4_000_000;

  private static final int COMMAND_IDS_REMEMBERED = 100_000;

  private final LongTable equalLines = new LongTable(MOST_WITHOUT_ID);
  private final Map<String, Long> commandIds = new LastOnes();

  /** A key as it is kept with the event, and the id that it gives a record. */
  record Key(String text, String id) {}

  /** The key of a line that names it. */
  static Key named(String commandId) {
    return new Key(commandId, Hash.of("commandId " + commandId).uuid().toString());
  }

  /** The key of a line that has nothing but its text; empty when there are too many of these. */
  Optional<Key> ofText(ObjectNode line) {
    Hash hash = Hash.of(CanonicalText.of(line));
    long before = equalLines.get(hash.number());
    if (before == 0 && equalLines.isFull()) {
      return Optional.empty();
    }
    equalLines.put(hash.number(), before + 1);
    String text = "sha256:" + hash.hex() + "#" + (before + 1);
    return Optional.of(new Key(text, Hash.of(text).uuid().toString()));
  }

  /** Whether another line of the file, not too long ago, bore the same command id. */
  boolean isTakenByAnother(String commandId, ObjectNode line) {
    long hash = Hash.of(CanonicalText.of(line)).number();
    Long first = commandIds.putIfAbsent(commandId, hash);
    return first != null && first != hash;
  }

  private static final class LastOnes extends LinkedHashMap<String, Long> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
      return size() > COMMAND_IDS_REMEMBERED;
    }
  }
}
