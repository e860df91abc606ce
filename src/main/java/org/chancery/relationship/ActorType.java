package org.chancery.relationship;

/** What an actor is; only states and organisations of several states form relationships. */
public enum ActorType {
  STATE,
  ORGANISATION,
  COMPANY,
  MEDIUM,
  PERSON;

  /** Persons in office and bodies speak for their state; media and companies for themselves. */
  boolean speaksForItsState() {
    return this == ORGANISATION || this == PERSON;
  }
}
