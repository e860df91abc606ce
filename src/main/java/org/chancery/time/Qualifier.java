package org.chancery.time;

import org.jspecify.annotations.Nullable;

/** How far a date is to be believed. */
enum Qualifier {
  UNCERTAIN('?', 1, "possibly", "uncertain"),
  APPROXIMATE('~', 1, "about", "approximate"),
  BOTH('%', 2, "possibly about", "uncertain and approximate");

  private final char sign;
  private final int units;
  private final String adverb;
  private final String adjective;

  Qualifier(char sign, int units, String adverb, String adjective) {
    this.sign = sign;
    this.units = units;
    this.adverb = adverb;
    this.adjective = adjective;
  }

  /** The one that a sign means; none when it means none. */
  static @Nullable Qualifier of(char sign) {
    for (Qualifier one : values()) {
      if (one.sign == sign) {
        return one;
      }
    }
    return null;
  }

  /** What two say together. */
  static @Nullable Qualifier both(@Nullable Qualifier one, @Nullable Qualifier other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one == other ? one : BOTH;
  }

  static String print(@Nullable Qualifier qualifier) {
    return qualifier == null ? "" : String.valueOf(qualifier.sign);
  }

  /** By how many units it widens what it qualifies, on each side. */
  static int units(@Nullable Qualifier qualifier) {
    return qualifier == null ? 0 : qualifier.units;
  }

  /** Before a date: "about". */
  String adverb() {
    return adverb;
  }

  /** Of a part of a date: "approximate". */
  String adjective() {
    return adjective;
  }
}
