package org.chancery.relationship;

/** How far a regime of sanctions holds (Global Sanctions Data Base, CAMEO 163 and 085). */
public enum SanctionStatus implements Word {
  IMPOSED,
  EASED,
  LIFTED
}
