package org.chancery.api;

/** The addresses of the interface. */
final class Paths {
  static final String ROOT = "/api/v1";
  static final String COMMANDS = ROOT + "/commands/{command}";
  static final String IMPORTS = ROOT + "/imports";
  static final String RELATIONSHIP = ROOT + "/relationships/{pair}";
  static final String LOG = ROOT + "/log";

  private Paths() {}
}
