package org.chancery.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How credible one statement of a source is, from 1 (confirmed by other sources) to 5 (improbable);
 * 6 means that it cannot be judged. The Admiralty scale (NATO AJP-2.1), rated apart from the
 * source.
 */
public record Credibility(@JsonValue int degree) {
  public static final int BEST = 1;
  public static final int CANNOT_BE_JUDGED = 6;

  @JsonCreator
  public Credibility {
    if (degree < BEST || degree > CANNOT_BE_JUDGED) {
      throw new IllegalArgumentException("credibility runs from 1 to 6");
    }
  }
}
