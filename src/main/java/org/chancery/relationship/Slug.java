package org.chancery.relationship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A name in small letters, digits and hyphens, three to a hundred long: {@code treaty-2001}. */
public record Slug(@JsonValue String value) {
  /** The form of a slug, as a regular expression. */
  public static final String FORM = "[a-z0-9][a-z0-9-]{2,99}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  @JsonCreator
  public Slug {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "write 3 to 100 small letters, digits and hyphens, and no hyphen first");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
