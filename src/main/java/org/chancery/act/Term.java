package org.chancery.act;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How long an instrument lasts, as ISO 8601 durations of years and months.
 *
 * @param duration its first term
 * @param renewal by how much it is extended when nobody gives notice
 * @param notice how long before its end notice must be given
 */
public record Term(Span duration, @Nullable Span renewal, @Nullable Span notice) {

  /** A number of years and months: {@code P20Y}, {@code P6M}, {@code P1Y6M}. */
  public record Span(@JsonValue String iso) {
    public static final String FORM = "P(\\d{1,3}Y(\\d{1,2}M)?|\\d{1,4}M)";

    @JsonCreator
    public Span {
      if (!iso.matches(FORM)) {
        throw new IllegalArgumentException("a span is written like P20Y, P1Y6M or P6M");
      }
    }
  }
}
