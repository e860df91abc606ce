package org.chancery.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What the database says of time.
 *
 * @param shows its clock
 * @param last instant of the log
 * @param confirmed up to here an administrator knows that instants lie ahead of the clock
 */
record DatabaseClock(Instant shows, Instant last, Instant confirmed) {

  /** From the columns {@code clock}, {@code before} and {@code confirmed}. */
  static DatabaseClock of(ResultSet row) throws SQLException {
    return new DatabaseClock(
        instant(row, "clock"), instant(row, "before"), instant(row, "confirmed"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
    return instant.equals(OffsetDateTime.MIN) ? Instant.MIN : instant.toInstant();
  }
}
