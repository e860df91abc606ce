package org.chancery.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * What counts something: {@code 12}, {@code 12-14}, {@code A3}. A number or a text, kept as text.
 */
public record CslNumber(@JsonValue String text) {

  /** Reads a text or a number. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CslNumber of(Object written) {
    return new CslNumber(
        written instanceof BigDecimal number ? number.toPlainString() : written.toString());
  }
}
