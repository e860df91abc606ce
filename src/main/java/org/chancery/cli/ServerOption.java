package org.chancery.cli;

import java.net.URI;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which service is asked. */
final class ServerOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "where the service is (default: ${DEFAULT-VALUE})")
  private String url = "";

  Server server() {
    try {
      URI address = URI.create(url.replaceAll("/+$", ""));
      if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
        return new Server(address);
      }
    } catch (IllegalArgumentException malformed) {
      throw notAnAddress();
    }
    throw notAnAddress();
  }

  private ParameterException notAnAddress() {
    return new ParameterException(
        command.commandLine(), "--server takes an address such as http://localhost:8080");
  }
}
