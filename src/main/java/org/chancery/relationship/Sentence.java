package org.chancery.relationship;

import java.util.List;
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

  /** The names of the actors that have a field of that name. */
  static List<String> actorsOf(Map<String, Object> value, String name, Names names) {
    return value.keySet().stream()
        .flatMap(field -> Topic.indexOf(field, name).stream())
        .map(id -> names.of(new ActorId(id)))
        .toList();
  }

  /** "Iran", "Iran and Russia", "China, Iran and Russia". */
  static String listed(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
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
