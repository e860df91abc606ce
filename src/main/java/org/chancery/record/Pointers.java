package org.chancery.record;

/** Steps of JSON pointers (RFC 6901). */
final class Pointers {
  private static final int LONGEST = 100;

  private Pointers() {}

  /** The step to a field; a name that is longer than any field's is cut. */
  static String step(String name) {
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    return "/" + cut.replace("~", "~0").replace("/", "~1");
  }
}
