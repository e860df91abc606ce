package org.chancery.eventlog;

/** Nothing is appended for the time being, and why. */
@SuppressWarnings("serial")
public final class AppendsHalted extends RuntimeException {
  AppendsHalted(String why) {
    super(why);
  }

  /** A sentence that says what is wrong and what to do. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
