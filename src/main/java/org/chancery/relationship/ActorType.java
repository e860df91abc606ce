package org.chancery.relationship;

/** What an actor is; only states and organisations of several states form relationships. */
public enum ActorType {
  STATE,
  ORGANISATION,
  COMPANY,
  MEDIUM,
  PERSON
}
