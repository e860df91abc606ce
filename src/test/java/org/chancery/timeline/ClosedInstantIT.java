package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.Test;

/** A transaction that is held back after its stamp must not change an answer that was given. */
class ClosedInstantIT {
  private static final String INSERT =
      """
      insert into log.event (position, known_from, event_id, stream, sequence, stream_type,
                             created, name, metadata, payload)
      select h.position, h.known_from, 'held-back', 'record/held-back', 0, 'record',
             '2026-01-01T00:00:00Z', 'visit-recorded', '{"by": "local"}',
             '{"header": {"record": "held-back", "occurred": "2022-01-01", "order": 0},
               "act": {"guest": {"name": "A", "of": "IRN"}, "host": "RUS"}}'
        from log.log_head h
      """;

  private static Http.Answer state(Chancery chancery, String knownAt) {
    return chancery.http().get("/relationships/IRN-RUS/state" + knownAt);
  }

  private static long records(Http.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().at("/coverage/records").asLong();
  }

  @Test
  void an_answer_is_given_for_a_closed_instant_and_stays_as_it_was() throws SQLException {
    try (Chancery chancery = Chancery.empty();
        Connection writer = chancery.database().asService()) {
      writer.setAutoCommit(false);
      Instant stamp = takeAStamp(writer);
      writer.createStatement().executeUpdate(INSERT);

      Http.Answer before = state(chancery, "");
      assertThat(records(before)).isZero();
      Instant answeredFor = Instant.parse(before.body().at("/knownAt/resolved").asString());
      assertThat(answeredFor).isBefore(stamp);
      assertThat(state(chancery, "?knownAt=" + stamp).status()).isEqualTo(503);

      writer.commit();
      assertThat(records(state(chancery, "?knownAt=" + stamp))).isEqualTo(1);
      assertThat(records(state(chancery, "?knownAt=" + answeredFor))).isZero();
      assertThat(records(state(chancery, ""))).isEqualTo(1);
    }
  }

  private static Instant takeAStamp(Connection writer) throws SQLException {
    try (ResultSet taken =
        writer.createStatement().executeQuery("select known_from from log.take_positions(1)")) {
      taken.next();
      return taken.getObject(1, OffsetDateTime.class).toInstant();
    }
  }
}
