package org.chancery.timeline;

/**
 * The edition of names, headlines, weights and rules of effects by which answers are told. It is
 * raised by a release that would change a kept answer.
 */
public final class Edition {
  public static final String CURRENT = "1.0";

  private Edition() {}
}
