package org.chancery.benchmark;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Times of many calls: median and 99th percentile in milliseconds, and calls a second. */
public record Measured(double p50, double p99, double perSecond) {

  /** Calls it so many times on so many threads, after as many to warm up. */
  public static Measured of(int threads, int times, Callable<?> call) throws Exception {
    run(threads, times, call);
    return run(threads, times, call);
  }

  private static Measured run(int threads, int times, Callable<?> call) throws Exception {
    long[][] took = new long[threads][times];
    long start = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Future<?>[] runs = new Future<?>[threads];
      for (int t = 0; t < threads; t++) {
        long[] mine = took[t];
        runs[t] =
            pool.submit(
                () -> {
                  for (int i = 0; i < times; i++) {
                    long before = System.nanoTime();
                    call.call();
                    mine[i] = System.nanoTime() - before;
                  }
                  return null;
                });
      }
      for (Future<?> run : runs) {
        run.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] all = Arrays.stream(took).flatMapToLong(Arrays::stream).sorted().toArray();
    return new Measured(
        all[all.length / 2] / 1e6, all[all.length * 99 / 100] / 1e6, all.length / seconds);
  }

  @Override
  public String toString() {
    return "p50 %.3f ms, p99 %.3f ms, %.0f/s".formatted(p50, p99, perSecond);
  }
}
