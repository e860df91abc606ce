package org.chancery.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be asked on the command line of a service that runs. */
@Command(
    name = "chancery",
    description = {
      "Keeps a record of relations between states.",
      "",
      "Without a command it starts the service; options such as --server.port=8081 are for that.",
      "With one it asks a service that runs."
    },
    subcommands = {ImportCommand.class, RebuildCommand.class, StateCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class)
public final class Cli implements Runnable {
  /** All is well. */
  static final int FINE = 0;

  /** What was asked for was refused, in whole or in part. */
  static final int REFUSED = 1;

  /** What was asked for cannot be understood. */
  static final int WRONG_USAGE = 2;

  /** The service cannot be reached, or could not do all of it. */
  static final int AWAY = 3;

  private static final Set<String> WORDS =
      Set.of("import", "rebuild", "state", "--help", "-h", "--version", "-V");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Tells which release this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Cli.class.getPackage().getImplementationVersion();
      return new String[] {"Chancery " + (version == null ? "(not packaged)" : version)};
    }
  }

  /** Whether arguments are meant for the command line; the others start the service. */
  public static boolean isMeant(String... arguments) {
    return arguments.length > 0 && !arguments[0].startsWith("-")
        || Arrays.stream(arguments).anyMatch(WORDS::contains);
  }

  /**
   * Does what is asked.
   *
   * @return the exit code: 0 for fine, 1 for refused, 2 for wrong usage, 3 for a service that is
   *     away or stopped on the way
   */
  public static int run(String... arguments) {
    return run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments);
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Cli())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(Cli::exitCode)
        .execute(arguments);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  private static int exitCode(
      Exception failure, CommandLine command, CommandLine.ParseResult asked) {
    if (failure instanceof Problem problem) {
      command.getErr().println(problem.getMessage());
      command.getErr().flush();
      return problem.exitCode();
    }
    command.getErr().println("This failed in a way that it should not: " + failure);
    command.getErr().flush();
    return AWAY;
  }

  /** Nothing was asked. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: import, rebuild or state");
  }
}
