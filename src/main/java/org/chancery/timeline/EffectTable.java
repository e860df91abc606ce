package org.chancery.timeline;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Topic;
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
      insert into timeline.effect
        (topic, key, field, record, value, occurred, earliest, latest, sort_order, first_position,
         opens, opened)
      values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcOperations jdbc;

  EffectTable(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  List<KnownEffect> current(Collection<FactKey> facts) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from timeline.effect where closed = "
            + Long.MAX_VALUE
            + " and (topic, key) in (select * from unnest(?::text[], ?::text[]))",
        (row, number) -> read(row),
        FactKeys.topics(facts),
        FactKeys.keys(facts));
  }

  private record Told(KnownEffect effect, boolean opens) {}

  void insert(List<Change> changes) {
    List<Told> effects =
        changes.stream()
            .flatMap(
                change ->
                    change.contribution().effects().stream()
                        .map(effect -> new Told(change.known(effect), effect.opens())))
            .toList();
    jdbc.batchUpdate(
        INSERT,
        effects,
        AT_ONCE,
        (row, told) -> {
          bind(row, told.effect());
          row.setBoolean(11, told.opens());
          row.setLong(12, told.effect().position());
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

  static FactKey factOf(ResultSet row) throws SQLException {
    return new FactKey(Topic.find(row.getString("topic")).orElseThrow(), row.getString("key"));
  }

  static KnownEffect read(ResultSet row) throws SQLException {
    return new KnownEffect(
        factOf(row),
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
