package org.chancery;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The record of relations between states as one service. */
@SpringBootApplication
public class ChanceryApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ChanceryApplication.class, arguments);
  }

  /** The only clock: nothing else in the code asks for the time. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
