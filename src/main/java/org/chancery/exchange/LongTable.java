package org.chancery.exchange;

/** Numbers by hashes, sixteen bytes each and some room, up to a most. */
final class LongTable {
  private final int most;
  private long[] hashes = new long[1024];
  private long[] values = new long[1024];
  private int size;

  LongTable(int most) {
    this.most = most;
  }

  int size() {
    return size;
  }

  /** Whether nothing more can be put in. */
  boolean isFull() {
    return size == most;
  }

  /** The number of a hash; 0 when there is none. */
  long get(long hash) {
    int place = placeOf(hash);
    return hashes[place] == 0 ? 0 : values[place];
  }

  void put(long hash, long value) {
    int place = placeOf(hash);
    if (hashes[place] == 0) {
      if (isFull()) {
        throw new IllegalStateException("holds no more than " + most);
      }
      hashes[place] = named(hash);
      size++;
    }
    values[place] = value;
    if (size > hashes.length / 4 * 3) {
      grow();
    }
  }

  private int placeOf(long hash) {
    long wanted = named(hash);
    int place = (int) wanted & hashes.length - 1;
    while (hashes[place] != 0 && hashes[place] != wanted) {
      place = place + 1 & hashes.length - 1;
    }
    return place;
  }

  /** Zero marks a place where nothing is. */
  private static long named(long hash) {
    return hash == 0 ? 1 : hash;
  }

  private void grow() {
    long[] before = hashes;
    long[] kept = values;
    hashes = new long[before.length * 2];
    values = new long[before.length * 2];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int place = placeOf(before[i]);
        hashes[place] = before[i];
        values[place] = kept[i];
      }
    }
  }
}
