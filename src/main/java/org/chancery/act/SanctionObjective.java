package org.chancery.act;

import org.chancery.relationship.Word;

/** What sanctions are for: the nine objectives of the Global Sanctions Data Base. */
public enum SanctionObjective implements Word {
  POLICY_CHANGE,
  DESTABILISE_REGIME,
  TERRITORIAL_CONFLICT,
  PREVENT_WAR,
  TERRORISM,
  END_WAR,
  HUMAN_RIGHTS,
  DEMOCRACY,
  OTHER
}
