package org.chancery.act;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount as claimed.
 *
 * @param amount in whole units of the currency
 * @param currency its ISO 4217 code
 * @param approximate whether it was given as "about"
 */
public record Money(BigDecimal amount, Currency currency, @Nullable Boolean approximate) {

  /** An ISO 4217 code. */
  public record Currency(@JsonValue String code) {
    public static final String FORM = "[A-Z]{3}";

    @JsonCreator
    public Currency {
      if (!code.matches(FORM)) {
        throw new IllegalArgumentException("a currency is three capital letters");
      }
    }
  }

  String inWords() {
    String about = Boolean.TRUE.equals(approximate) ? "about " : "";
    return about + rounded() + " " + currency.code();
  }

  private String rounded() {
    BigDecimal billions = amount.movePointLeft(9).stripTrailingZeros();
    boolean plain = billions.abs().compareTo(BigDecimal.ONE) < 0 || billions.scale() > 2;
    return plain
        ? amount.stripTrailingZeros().toPlainString()
        : billions.toPlainString() + " billion";
  }
}
