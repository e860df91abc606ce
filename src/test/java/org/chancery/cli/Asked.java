package org.chancery.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What the command line said, and its exit code.
 *
 * @param out on the standard output
 * @param err on the standard error
 */
record Asked(int exitCode, String out, String err) {

  /** Asks it in this process. */
  static Asked of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Asked(exitCode, out.toString(), err.toString());
  }
}
