package org.chancery.api;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chancery.fixture.Http;

/** Many requests at the same moment. */
final class AtOnce {
  private AtOnce() {}

  static List<Http.Answer> send(int times, IntFunction<Http.Answer> request) {
    CyclicBarrier start = new CyclicBarrier(times);
    List<Callable<Http.Answer>> senders =
        IntStream.range(0, times).mapToObj(number -> sender(start, request, number)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      return threads.invokeAll(senders).stream().map(Future::resultNow).toList();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static Callable<Http.Answer> sender(
      CyclicBarrier start, IntFunction<Http.Answer> request, int number) {
    return () -> {
      start.await();
      return request.apply(number);
    };
  }
}
