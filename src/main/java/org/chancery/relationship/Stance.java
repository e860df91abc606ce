package org.chancery.relationship;

/** How an actor speaks of something, from support to hostility. */
public enum Stance implements Word {
  SUPPORTIVE,
  FAVOURABLE,
  NEUTRAL,
  CRITICAL,
  HOSTILE
}
