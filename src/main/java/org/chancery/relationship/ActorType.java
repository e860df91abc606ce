package org.chancery.relationship;

/** What an actor is; only states and organisations of several states form relationships. */
public enum ActorType implements Word {
  STATE("x"),
  ORGANISATION("org"),
  COMPANY("co"),
  MEDIUM("media"),
  PERSON("person");

  private final String prefix;

  ActorType(String prefix) {
    this.prefix = prefix;
  }

  /** What ids of the type begin with, but for states that have a code of three letters. */
  public String prefix() {
    return prefix;
  }

  /** Persons in office and bodies speak for their state; media and companies for themselves. */
  boolean speaksForItsState() {
    return this == ORGANISATION || this == PERSON;
  }
}
