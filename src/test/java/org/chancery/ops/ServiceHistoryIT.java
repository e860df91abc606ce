package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.fixture.Http;
import org.chancery.fixture.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed while it takes a history in. */
@Timeout(240)
class ServiceHistoryIT {
  private static final int LINES = 10_000;
  private static final String ADOPT = "?adoptKnownAt=true";
  private static final String STATE = "/relationships/BRA-FRA/state";

  @TempDir private static Path folder;

  private static ServiceProcess begin() throws Exception {
    return ServiceProcess.start(folder, Map.of("CHANCERY_DEMO", "false"), "-Duser.home=" + folder);
  }

  /** A hundred visits a day. */
  private static String history() {
    return IntStream.range(0, LINES)
        .mapToObj(
            number ->
                Lines.visit(
                    "\"record\": \"visit-%d\", \"publisherKnownAt\": \"2021-%02d-%02d\", "
                        .formatted(number, 1 + number / 1000, 1 + number / 100 % 10),
                    "2020-02-01",
                    "Rio"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void the_same_file_goes_on_with_it_after_a_restart_and_ends_it() throws Exception {
    String file = history();
    try (ServiceDatabase database = new ServiceDatabase(folder.resolve("data"))) {
      try (ServiceProcess killed = begin()) {
        Http http = killed.http();
        Http.Answer begun =
            http.send(
                Lines.request(http, ADOPT, file.getBytes(StandardCharsets.UTF_8))
                    .header("Prefer", "respond-async"));
        assertThat(begun.status()).isEqualTo(202);
        await().until(() -> database.number("select count(*) from log.event") > 0);
        killed.kill();
      }
      try (ServiceProcess restarted = begin()) {
        Http http = restarted.http();
        long before = database.number("select count(*) from log.event");
        assertThat(before).isBetween(1L, LINES - 1L);
        assertThat(http.get(STATE).status()).isEqualTo(503);
        Http.Answer report = Lines.send(http, ADOPT, file);
        assertThat(report.body().get("alreadyThere").asLong()).isEqualTo(before);
        assertThat(report.body().get("recorded").asLong()).isEqualTo(LINES - before);
        assertThat(database.number("select count(*) from log.event")).isEqualTo(LINES + 1);
        assertThat(
                database.number(
                    "select count(*) from log.event"
                        + " where (metadata->>'publisherKnownAt')::date"
                        + "       <> (known_from at time zone 'UTC')::date"))
            .isZero();
        assertThat(http.get(STATE + "?knownAt=2021-03-05").body().at("/coverage/records").asLong())
            .isEqualTo(2500);
      }
    }
  }
}
