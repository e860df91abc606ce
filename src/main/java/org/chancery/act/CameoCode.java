package org.chancery.act;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A code of CAMEO, Conflict and Mediation Event Observations (Schrodt 2012). A string: {@code 010}
 * is not {@code 10}. What it weighs belongs to a version of a codebook.
 */
public record CameoCode(@JsonValue String digits) {
  @JsonCreator
  public CameoCode {
    if (!digits.matches("\\d{2,4}")) {
      throw new IllegalArgumentException("a CAMEO code has two to four digits");
    }
  }
}
