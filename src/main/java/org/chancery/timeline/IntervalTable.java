package org.chancery.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chancery.relationship.FactKey;
import org.springframework.jdbc.core.JdbcOperations;

/** The table of intervals: what a field of a fact is over which days. */
final class IntervalTable {
  private static final int AT_ONCE = 1000;

  private static final String INSERT =
      """
      insert into fact_interval
        (topic, key, field, record, value, occurred, earliest, latest, sort_order, first_position,
         certain, world_from, world_until, opened, closed)
      values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String CLOSE =
      """
      update fact_interval set closed = ?
       where topic = ? and key = ? and field = ? and record = ? and certain = ?
         and world_from = ? and closed = 9223372036854775807
      """;

  private final JdbcOperations jdbc;

  IntervalTable(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** The intervals that hold as known now. */
  List<FactRows.Opened> current(Collection<FactKey> facts) {
    return jdbc.query(
        "select opened, certain, world_from, world_until, "
            + EffectTable.COLUMNS
            + " from fact_interval where closed = "
            + Long.MAX_VALUE
            + " and (topic, key) in (select * from unnest(?::text[], ?::text[]))",
        (row, number) -> new FactRows.Opened(read(row), row.getLong("opened"), Long.MAX_VALUE),
        FactKeys.topics(facts),
        FactKeys.keys(facts));
  }

  static FactInterval read(ResultSet row) throws SQLException {
    return new FactInterval(
        EffectTable.read(row),
        row.getBoolean("certain"),
        row.getObject("world_from", LocalDate.class),
        row.getObject("world_until", LocalDate.class));
  }

  /**
   * Writes what changed: rows opened before the batch are closed in place, all others are new.
   *
   * @param open the intervals that hold after the batch
   * @param closed those that a position of the batch ended
   * @param first the first position of the batch
   */
  void write(List<FactRows.Opened> open, List<FactRows.Opened> closed, long first) {
    List<FactRows.Opened> inserts = new ArrayList<>();
    List<FactRows.Opened> updates = new ArrayList<>();
    closed.forEach(row -> (row.opened() < first ? updates : inserts).add(row));
    open.stream().filter(row -> row.opened() >= first).forEach(inserts::add);
    jdbc.batchUpdate(
        CLOSE,
        updates,
        AT_ONCE,
        (row, gone) -> {
          KnownEffect act = gone.interval().act();
          row.setLong(1, gone.closed());
          row.setString(2, act.fact().topic().word());
          row.setString(3, act.fact().key());
          row.setString(4, act.field());
          row.setString(5, act.record());
          row.setBoolean(6, gone.interval().certain());
          row.setObject(7, gone.interval().from());
        });
    jdbc.batchUpdate(
        INSERT,
        inserts,
        AT_ONCE,
        (row, come) -> {
          EffectTable.bind(row, come.interval().act());
          row.setBoolean(11, come.interval().certain());
          row.setObject(12, come.interval().from());
          row.setObject(13, come.interval().until());
          row.setLong(14, come.opened());
          row.setLong(15, come.closed());
        });
  }
}
