package org.chancery.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Where the log stands, which position was reached by which instant, and what lies in it. */
public class EventLog {
  private static final int BYTES_AT_ONCE = 1 << 20;

  private final JdbcClient jdbc;
  private final LogFollowers followers;
  private final ClockGuard guard;
  private final TransactionOperations transactions;
  private volatile boolean isBeyondHistory;

  EventLog(
      JdbcClient jdbc,
      LogFollowers followers,
      ClockGuard guard,
      TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.followers = followers;
    this.guard = guard;
    this.transactions = transactions;
  }

  /**
   * A position and the instant from which it is known.
   *
   * @param position place in the total order; 0 before the first event
   * @param instant to the microsecond, UTC
   */
  public record Stamp(long position, Instant instant) {}

  /**
   * The last closed instant: every event known at or before it has that position or an earlier one,
   * for ever, because whoever appends now holds the row and will be stamped later.
   */
  public Stamp head() {
    return one("select position, known_from from log.log_head").orElseThrow();
  }

  /**
   * Closes the instant that the database's clock shows now.
   *
   * @throws AppendsHalted when that clock is not trusted; then nothing is closed
   */
  public Stamp closeInstant() {
    return Objects.requireNonNull(transactions.execute(transaction -> closeUnlessJumped()));
  }

  private Stamp closeUnlessJumped() {
    ClockGuard.Moment before = guard.now();
    return jdbc.sql("select * from log.close_instant()")
        .query(
            (row, number) -> {
              guard.check(before, DatabaseClock.of(row));
              return stamp(row);
            })
        .single();
  }

  /**
   * Whether a history import is running: until it ends, no instant is closed. Once something is
   * recorded and none runs, there will be none.
   */
  public boolean isAdopting() {
    if (!isBeyondHistory) {
      isBeyondHistory =
          jdbc.sql("select position > 0 and adopted is null from log.log_head")
              .query(Boolean.class)
              .single();
    }
    return !isBeyondHistory
        && jdbc.sql("select adopted is not null from log.log_head").query(Boolean.class).single();
  }

  /** The position reached at an instant that is closed. */
  public long positionAt(Instant instant) {
    return jdbc.sql(
            """
            select coalesce((select position from log.event where known_from <= ?
                             order by known_from desc, position desc limit 1), 0)
            """)
        .param(instant.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** From when the event at a position is known. */
  public Optional<Stamp> stampOf(long position) {
    return one("select position, known_from from log.event where position = ?", position);
  }

  /** From when the events at some positions are known. */
  public Map<Long, Instant> instantsOf(Collection<Long> positions) {
    Map<Long, Instant> instants = new HashMap<>();
    jdbc.sql("select position, known_from from log.event where position = any(?)")
        .param(positions.toArray(Long[]::new))
        .query(
            row -> {
              instants.put(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
            });
    return instants;
  }

  /** An event as it is kept: its position, and what it tells as JSON. */
  public record Kept(long position, String payload) {}

  /** Events of one name after a position, from streams of reference data such as actors. */
  public List<Kept> ofReference(String streamType, String name, long after) {
    return jdbc.sql(
            """
            select position, payload from log.event
             where stream_type = ? and stream_type <> 'record' and name = ? and position > ?
             order by position
            """)
        .params(streamType, name, after)
        .query((row, number) -> new Kept(row.getLong(1), row.getString(2)))
        .list();
  }

  /**
   * The place of an event in its stream.
   *
   * @param sequence from 0
   */
  public record Place(String stream, long sequence) {}

  /** Where events of streams stand, as far as they are in the log. */
  public Map<Place, Stamp> stampsOf(Collection<Place> places) {
    Map<Place, Stamp> stamps = new HashMap<>();
    jdbc.sql(
            """
            select stream, sequence, position, known_from
              from unnest(:streams::text[], :sequences::bigint[]) as wanted (stream, sequence)
              join log.event using (stream, sequence)
            """)
        .param("streams", places.stream().map(Place::stream).toArray(String[]::new))
        .param("sequences", places.stream().map(Place::sequence).toArray(Long[]::new))
        .query(
            row -> {
              stamps.put(
                  new Place(row.getString(1), row.getLong(2)),
                  new Stamp(row.getLong(3), row.getObject(4, OffsetDateTime.class).toInstant()));
            });
    return stamps;
  }

  /**
   * The committed events after a position up to another, in order: at most so many, and fewer when
   * they are large; none only when there is none.
   */
  public List<RawEvent> eventsAfter(long position, long upTo, int atMost) {
    return jdbc.sql(
            """
            select position, known_from, event_id, stream, sequence, name, revision, metadata, payload
              from (select e.*, sum(octet_length(payload::text) + octet_length(metadata::text))
                                over (order by position rows between unbounded preceding
                                                                 and 1 preceding) as before
                      from log.event e
                     where position > ? and position <= ?) page
             where before is null or before < ?
             order by position
            """)
        .params(position, Math.min(upTo, position + atMost), BYTES_AT_ONCE)
        .query(
            (row, number) ->
                new RawEvent(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9)))
        .list();
  }

  /** Begins to listen for commits of this node. */
  public CommitWatch watch() {
    return new CommitWatch(followers);
  }

  private Optional<Stamp> one(String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query((row, number) -> stamp(row)).optional();
  }

  private static Stamp stamp(ResultSet row) throws SQLException {
    OffsetDateTime known = row.getObject(2, OffsetDateTime.class);
    boolean before = known.equals(OffsetDateTime.MIN);
    return new Stamp(row.getLong(1), before ? Instant.MIN : known.toInstant());
  }
}
