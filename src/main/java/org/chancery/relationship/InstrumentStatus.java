package org.chancery.relationship;

/**
 * How far an instrument has come: the words of the Vienna Convention on the Law of Treaties (1969)
 * and of the glossary of the United Nations Treaty Collection.
 */
public enum InstrumentStatus implements Word {
  PROPOSED,
  NEGOTIATING,
  INITIALLED,
  ADOPTED,
  SIGNED,
  RATIFIED,
  PROVISIONALLY_APPLIED,
  IN_FORCE,
  SUSPENDED,
  NOTICE_OF_TERMINATION,
  EXPIRED,
  DENOUNCED,
  SUPERSEDED,
  FAILED
}
