package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.Test;

class UnprojectableEventIT {
  private static final String APPEND =
      """
      with taken as (select * from log.take_positions(3))
      insert into log.event (position, known_from, event_id, stream, sequence, stream_type,
                             created, name, metadata, payload)
      select first_position + n, known_from, 'event-' || n, 'record/visit-' || n, 0, 'record',
             '2026-01-01T00:00:00Z', 'visit-recorded', '{"by": "local"}',
             format('{"header": {"record": "%s", "occurred": "2022-01-0%s", "order": 0},
                      "act": {"guest": {"name": "A", "of": "IRN"}, "host": "RUS"}}',
                    case n when 2 then 'visit-1' else 'visit-' || n end, n + 1)::json
        from taken, generate_series(0, 2) as n
      """;

  /** The third event tells of a record that the second one has recorded already. */
  private static void appendTwoGoodEventsAndABadOne(Chancery chancery) throws SQLException {
    try (Connection log = chancery.database().asService()) {
      log.createStatement().executeUpdate(APPEND);
    }
  }

  @Test
  void answers_go_on_up_to_it_and_health_says_that_they_end_there() throws SQLException {
    try (Chancery chancery = Chancery.empty()) {
      appendTwoGoodEventsAndABadOne(chancery);
      Projection projection = chancery.bean(Projection.class);
      assertThat(projection.awaits(2, Duration.ofSeconds(20))).isTrue();
      assertThat(projection.awaits(3, Duration.ofMillis(200))).isFalse();

      Http http = chancery.http();
      assertThat(http.get("/relationships/IRN-RUS/state?knownAt=@2").body().at("/coverage/records"))
          .hasToString("2");
      Http.Answer later = http.get("/relationships/IRN-RUS/state?knownAt=@3");
      assertThat(later.status()).isEqualTo(503);
      assertThat(later.header("Retry-After")).isNotEmpty();
      assertThat(http.send(http.request("/actuator/health").GET()).status()).isEqualTo(503);
    }
  }
}
