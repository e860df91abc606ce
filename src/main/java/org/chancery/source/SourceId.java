package org.chancery.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name by which a source is cited: small letters, digits and hyphens, three to a hundred long,
 * as ids of records are ({@code kremlin-2022-07-19}).
 */
public record SourceId(@JsonValue String value) {
  /** The form of an id, as a regular expression. */
  public static final String FORM = "[a-z0-9][a-z0-9-]{2,99}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  @JsonCreator
  public SourceId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not the id of a source");
    }
  }

  /** Whether a text has the form of an id. */
  public static boolean isWellFormed(String text) {
    return PATTERN.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
