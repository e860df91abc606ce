package org.chancery.relationship;

import java.util.Map;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;

/** How a fact says its value. */
@FunctionalInterface
interface Sentence {
  String of(Map<String, Object> value, Edtf since, Names names);

  /** The name of the actor in a field, or nothing. */
  static @Nullable String actor(Map<String, Object> value, String field, Names names) {
    return value.get(field) instanceof String id ? names.of(new ActorId(id)) : null;
  }

  /** A phrase around a word that may be missing. */
  static String optional(String before, @Nullable Object word) {
    return word == null ? "" : before + word;
  }

  /** A word of a vocabulary as prose. */
  static String prose(Object word) {
    return word.toString().replace('-', ' ');
  }
}
