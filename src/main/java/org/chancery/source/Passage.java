package org.chancery.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A text of several sentences: an abstract, a note. */
public record Passage(@JsonValue String text) {
  /** How many characters it may have. */
  public static final int LONGEST = 20_000;

  @JsonCreator
  public Passage {}
}
