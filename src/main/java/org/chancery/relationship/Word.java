package org.chancery.relationship;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A word of a fixed vocabulary, written in small letters and hyphens on the wire. */
public interface Word {
  String name();

  @JsonValue
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
