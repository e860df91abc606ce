package org.chancery.benchmark;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.fixture.Chancery;
import org.chancery.record.Command;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.RecordDesk;
import org.junit.jupiter.api.Test;

/**
 * How fast single commands become durable, one event a transaction with fsync on. {@code mvn verify
 * -Dtest=none -Dit.test=CommandBenchmark -Dsurefire.failIfNoSpecifiedTests=false}
 */
class CommandBenchmark {

  @Test
  void single_commands_by_one_client_and_by_eight() throws Exception {
    try (Chancery chancery = Chancery.empty()) {
      RecordDesk desk = chancery.bean(RecordDesk.class);
      Workload workload = Workload.standard(chancery.bean(CommandReader.class));
      AtomicInteger next = new AtomicInteger();
      Callable<?> one =
          () -> {
            Command command;
            synchronized (workload) {
              command = workload.command(next.getAndIncrement());
            }
            return desk.submit(command, Origin.LOCAL);
          };
      System.out.println("| one client | " + Measured.of(1, 3000, one) + " |");
      System.out.println("| eight clients | " + Measured.of(8, 1000, one) + " |");
    }
  }
}
