package org.chancery.ops;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.chancery.fixture.Http;

/** Several who record visits until the service dies, and what each was told. */
final class ServiceWriters {
  private static final int WRITERS = 6;

  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

  /** The positions that were answered, by record. */
  Map<String, Long> acknowledged() {
    return acknowledged;
  }

  /** The records of which nobody knows whether they were written. */
  Set<String> unanswered() {
    return unanswered;
  }

  static String command(String record) {
    return """
    {"record": "%s", "occurred": "2022-01-19", "note": "told by %s",
     "act": {"guest": {"name": "Emmanuel Macron", "of": "FRA"}, "host": "BRA"}}
    """
        .formatted(record, record);
  }

  /** Lets them write, and kills the service when that many more were acknowledged. */
  void writeUntilKilled(ServiceProcess service, String prefix, int howMany) {
    int enough = acknowledged.size() + howMany;
    Http http = service.http();
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 1; writer <= WRITERS; writer++) {
        String own = prefix + "-" + writer;
        writers.submit(() -> write(http, own));
      }
      try {
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(5, TimeUnit.MILLISECONDS)
            .until(() -> acknowledged.size() >= enough);
      } finally {
        service.kill();
      }
    }
  }

  private void write(Http http, String prefix) {
    for (int number = 1; ; number++) {
      String record = prefix + "-" + number;
      unanswered.add(record);
      try {
        Http.Answer answer = http.post("RecordVisit", command(record));
        if (answer.status() == 201 || answer.status() == 202) {
          acknowledged.put(record, answer.body().get("position").asLong());
          unanswered.remove(record);
        }
      } catch (IllegalStateException killed) {
        return;
      }
    }
  }
}
