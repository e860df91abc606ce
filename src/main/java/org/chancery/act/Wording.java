package org.chancery.act;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;

/** Parts of headlines. */
final class Wording {
  private Wording() {}

  /** A phrase around a part that may be missing. */
  static String optional(String before, @Nullable Object part) {
    return part == null ? "" : before + part;
  }

  /** A part that may be missing, in brackets. */
  static String inBrackets(@Nullable Object part) {
    return part == null ? "" : " (" + part + ")";
  }

  /** A word of a vocabulary as prose: "export control". */
  static String plain(Word word) {
    return word.word().replace('-', ' ');
  }

  /** Words of a vocabulary, each once, as the text of a field; none where there are none. */
  static @Nullable String joined(Collection<? extends Word> words) {
    return words.isEmpty()
        ? null
        : words.stream().distinct().map(Word::word).collect(Collectors.joining(", "));
  }

  /** With a capital at its beginning. */
  static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
