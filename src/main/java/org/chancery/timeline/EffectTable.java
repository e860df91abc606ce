package org.chancery.timeline;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.chancery.relationship.FactKey;
import org.chancery.time.Bounds;
import org.chancery.time.Edtf;
import org.springframework.jdbc.core.JdbcOperations;

/** The table of effects: record × fact × field. */
final class EffectTable {
  /** The columns from which an effect is read, whichever table has them. */
  static final String COLUMNS =
      "topic, key, field, record, value, occurred, earliest, latest, sort_order, first_position";

  private static final int AT_ONCE = 1000;

  private static final String INSERT =
      """
      insert into effect
        (topic, key, field, record, value, occurred, earliest, latest, sort_order, first_position,
         opens, opened, closed)
      values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String CLOSE =
      """
      update effect set closed = ?
       where record = ? and topic = ? and key = ? and field = ? and closed = 9223372036854775807
      """;

  private final JdbcOperations jdbc;

  EffectTable(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  List<KnownEffect> current(Collection<FactKey> facts) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from effect where closed = "
            + Long.MAX_VALUE
            + " and (topic, key) in (select * from unnest(?::text[], ?::text[]))",
        (row, number) -> read(row),
        FactKeys.topics(facts),
        FactKeys.keys(facts));
  }

  void write(RowMoves<EffectRow> moves) {
    jdbc.batchUpdate(
        CLOSE,
        moves.gone(),
        AT_ONCE,
        (row, gone) -> {
          KnownEffect effect = gone.row().effect();
          row.setLong(1, gone.closed());
          row.setString(2, effect.record());
          row.setString(3, effect.fact().topic().word());
          row.setString(4, effect.fact().key());
          row.setString(5, effect.field());
        });
    jdbc.batchUpdate(
        INSERT,
        moves.come(),
        AT_ONCE,
        (row, come) -> {
          bind(row, come.row().effect());
          row.setBoolean(11, come.row().opens());
          row.setLong(12, come.opened());
          row.setLong(13, come.closed());
        });
  }

  /** Binds the columns of an effect as parameters 1 to 10. */
  static void bind(PreparedStatement row, KnownEffect effect) throws SQLException {
    row.setString(1, effect.fact().topic().word());
    row.setString(2, effect.fact().key());
    row.setString(3, effect.field());
    row.setString(4, effect.record());
    row.setString(5, JsonValue.write(effect.value()));
    row.setString(6, effect.occurred().text());
    row.setObject(7, effect.start().earliest());
    row.setObject(8, effect.start().latest());
    row.setInt(9, effect.order());
    row.setLong(10, effect.position());
  }

  static KnownEffect read(ResultSet row) throws SQLException {
    return new KnownEffect(
        FactKeys.read(row),
        row.getString("field"),
        row.getString("record"),
        JsonValue.read(row.getString("value")),
        Edtf.parse(row.getString("occurred")),
        new Bounds(
            row.getObject("earliest", LocalDate.class), row.getObject("latest", LocalDate.class)),
        row.getInt("sort_order"),
        row.getLong("first_position"));
  }
}
