package org.chancery.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote, edited or said it.
 *
 * @param literal the name as a whole, where it has no parts: that of an institution
 */
public record CslName(
    @Nullable String family,
    @Nullable String given,
    @JsonProperty("non-dropping-particle") @Nullable String nonDroppingParticle,
    @JsonProperty("dropping-particle") @Nullable String droppingParticle,
    @Nullable String suffix,
    @Nullable String literal) {

  public CslName {
    if (family == null && given == null && literal == null) {
      throw new IllegalArgumentException("a name has a family or a given part, or is literal");
    }
  }
}
