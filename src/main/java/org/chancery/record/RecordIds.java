package org.chancery.record;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Ids for records whose author chose none: UUIDs of version 7 (RFC 9562), sorted by time. */
final class RecordIds {
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecordIds() {}

  static UUID next(Clock clock) {
    long version7 = 0x7000L | RANDOM.nextInt(1 << 12);
    long variant = 0x8000_0000_0000_0000L | RANDOM.nextLong() >>> 2;
    return new UUID(clock.millis() << 16 | version7, variant);
  }
}
