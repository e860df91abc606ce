package org.chancery.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Where something is on the web; no other scheme than http and https. */
public record WebAddress(@JsonValue String url) {
  /** The form of an address, as a regular expression. */
  public static final String FORM = "https?://[^\\s/?#<>\"]+([/?#][^\\s<>\"]*)?";

  /** How many characters it may have. */
  public static final int LONGEST = 2000;

  private static final Pattern PATTERN = Pattern.compile(FORM);

  @JsonCreator
  public WebAddress {
    if (!PATTERN.matcher(url).matches()) {
      throw new IllegalArgumentException("not an address of http or https");
    }
  }
}
