package org.chancery.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.chancery.fixture.Chancery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an event looks like to somebody who has nothing but {@code psql}. */
class EventFormIT {
  private static Chancery chancery;

  @BeforeAll
  static void recordAVisit() {
    chancery = Chancery.empty();
    chancery.http().post("RecordVisit", LogSql.visit("macron-rio", "Rio"));
  }

  @AfterAll
  static void end() {
    chancery.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | visit-recorded",
        "stream | record/macron-rio",
        "sequence | 0",
        "payload->'act'->>'host' | BRA",
        "payload->'act'->'guest'->>'of' | FRA",
        "payload->'header'->>'record' | macron-rio",
        "metadata->>'by' | local"
      })
  void it_is_text_under_short_names(String column, String value) throws SQLException {
    try (Connection connection = chancery.database().asService()) {
      assertThat(LogSql.value(connection, "select " + column + " from log.event")).isEqualTo(value);
      assertThat(
              LogSql.value(connection, "select payload || '' || metadata || name from log.event"))
          .doesNotContain("org.chancery")
          .doesNotContain("org.axonframework")
          .doesNotContain("@class");
    }
  }
}
