package org.chancery.relationship;

/** Where a negotiation stands (CAMEO 036, 046, 164, 165). */
public enum NegotiationStatus implements Word {
  OPEN,
  PAUSED,
  CONCLUDED,
  BROKEN_OFF
}
