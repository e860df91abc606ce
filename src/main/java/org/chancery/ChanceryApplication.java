package org.chancery;

import java.time.Clock;
import org.chancery.cli.Cli;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The record of relations between states as one service. */
@SpringBootApplication
public class ChanceryApplication {

  /** Starts the service, or does what a subcommand asks of one that runs. */
  public static void main(String[] arguments) {
    if (Cli.isMeant(arguments)) {
      System.exit(Cli.run(arguments));
    }
    SpringApplication.run(ChanceryApplication.class, arguments);
  }

  /** The only clock: nothing else in the code asks for the time. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
