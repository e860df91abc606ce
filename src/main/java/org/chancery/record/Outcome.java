package org.chancery.record;

/** What became of one of the commands that were handed in together. */
public sealed interface Outcome {

  /** It is in the log, now or since it was handed in before. */
  record Accepted(Receipt receipt) implements Outcome {}

  /** It is not. */
  record Declined(Refused why) implements Outcome {}
}
