package org.chancery.record;

/** What would become of a command that was only checked. */
public sealed interface Foreseen {

  /** It would be accepted, and bring something new or not. */
  record Acceptable(boolean isNew) implements Foreseen {}

  /** It would not. */
  record Unacceptable(Refused why) implements Foreseen {}
}
