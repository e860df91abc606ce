package org.chancery.relationship;

/** What an actor says of a claim (CAMEO 112 and 016). */
public enum ClaimPosition implements Word {
  ASSERTED,
  DENIED,
  CONFIRMED
}
