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
  /** Whole cents, and no sum that nobody has. */
  static final BigDecimal SMALLEST = new BigDecimal("0.01");

  static final BigDecimal LARGEST = new BigDecimal("1000000000000000000");

  public Money {
    if (amount.signum() < 0 || amount.compareTo(LARGEST) > 0 || amount.scale() > 30) {
      throw new IllegalArgumentException("an amount lies between 0 and " + LARGEST);
    }
    BigDecimal stripped = amount.stripTrailingZeros();
    amount = stripped.setScale(Math.max(0, stripped.scale()));
    if (amount.scale() > SMALLEST.scale()) {
      throw new IllegalArgumentException("an amount is in whole hundredths");
    }
  }

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
    return plain ? amount.toPlainString() : billions.toPlainString() + " billion";
  }
}
