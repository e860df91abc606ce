package org.chancery.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.act.Contribution;
import org.chancery.act.Direction;
import org.chancery.act.RecordState;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.Bounds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads acts in the order of the world, a page at a time, each page from where the last ended. */
final class HistoryQueries {
  private static final String ORDER = "earliest, latest, sort_order, first_position";
  private static final String ORDER_BACK =
      "earliest desc, latest desc, sort_order desc, first_position desc";

  private static final String BEARING =
      "select record, "
          + ORDER
          + ", direction, because, true as bears from timeline.bearing x"
          + " where relationship = :relationship";
  private static final String REACHING =
      "select record, "
          + ORDER
          + ", null as direction, null as because, false as bears from timeline.reach x"
          + " where relationship = :relationship";
  private static final String ALL =
      "select record, "
          + ORDER
          + ", null as direction, null as because, true as bears from timeline.record_version x"
          + " where not retracted";

  private static final String TOLD =
      """
      select p.record, p.direction, p.because, p.bears, v.version, v.kind, v.headline, v.body,
             v.earliest, v.latest, v.sort_order, v.first_position,
             array(select b.relationship from timeline.bearing b
                    where b.record = p.record and b.opened <= :position and b.closed > :position
                    order by b.relationship) as bears_on,
             (select min(c.by_record) from timeline.calling_off c
               where c.record = p.record and v.latest = 'infinity'
                 and c.opened <= :position and c.closed > :position) as called_off_by
        from (%s) p
        cross join lateral (
          select * from timeline.record_version t
           where t.record = p.record and t.opened <= :position and t.closed > :position
           order by t.opened desc limit 1) v
       order by %s
      """;

  private final JdbcClient jdbc;
  private final RecordBodies bodies;

  HistoryQueries(JdbcClient jdbc, RecordBodies bodies) {
    this.jdbc = jdbc;
    this.bodies = bodies;
  }

  /**
   * A page of acts.
   *
   * @param reaching whether acts count that only change a fact shown in the relationship
   * @param after the last act of the page before
   */
  History pageOf(
      ActFilter filter,
      boolean reaching,
      @Nullable Place after,
      boolean newestFirst,
      int limit,
      Known known) {
    List<ListedAct> found =
        bound(
                jdbc.sql(sql(filter, reaching, after, newestFirst)),
                filter,
                after,
                known.position(),
                limit + 1)
            .query((row, number) -> read(row))
            .list();
    return new History(
        found.subList(0, Math.min(limit, found.size())).stream().toList(), found.size() > limit);
  }

  private static String sql(
      ActFilter filter, boolean reaching, @Nullable Place after, boolean newestFirst) {
    String order = newestFirst ? ORDER_BACK : ORDER;
    Stream<String> tables =
        filter.relationship() == null
            ? Stream.of(ALL)
            : reaching ? Stream.of(BEARING, REACHING) : Stream.of(BEARING);
    String conditions = conditions(filter, after, newestFirst);
    String ordered = " order by " + order + " limit :limit";
    List<String> branches =
        tables
            .flatMap(
                table ->
                    Stream.concat(
                        Stream.of("(" + table + conditions + within(filter) + ordered + ")"),
                        spanning(filter, after, newestFirst)
                            .map(span -> "(" + table + conditions + span + ")")))
            .toList();
    String page =
        "select * from ("
            + String.join(" union all ", branches)
            + ") page order by "
            + order
            + " limit :limit";
    return TOLD.formatted(page, prefixed(order));
  }

  private static String prefixed(String order) {
    return "v." + order.replace(", ", ", v.");
  }

  private static String within(ActFilter filter) {
    return filter.from() == null ? "" : " and earliest >= :from";
  }

  /**
   * Vague acts from before the first day that may still have begun on it or later. They are found
   * by their last day, which a limit in the order of the page would keep the database from doing.
   */
  private static Stream<String> spanning(
      ActFilter filter, @Nullable Place after, boolean newestFirst) {
    boolean past =
        filter.from() != null
            && !newestFirst
            && after != null
            && !after.start().earliest().isBefore(filter.from());
    return filter.from() == null || past
        ? Stream.empty()
        : Stream.of(" and earliest < :from and latest >= :from and earliest < latest");
  }

  private static String conditions(ActFilter filter, @Nullable Place after, boolean newestFirst) {
    StringBuilder sql = new StringBuilder(" and opened <= :position and closed > :position");
    if (after != null) {
      sql.append(" and (" + ORDER + ")")
          .append(newestFirst ? " < " : " > ")
          .append("(:afterEarliest, :afterLatest, :afterOrder, :afterPosition)");
    }
    if (filter.to() != null) {
      sql.append(" and earliest <= :to");
    }
    if (!filter.kinds().isEmpty()) {
      sql.append(" and kind = any(:kinds)");
    }
    String text = textConditions(filter);
    if (!text.isEmpty()) {
      sql.append(" and exists (select from timeline.record_version t where t.record = x.record")
          .append(" and t.opened <= :position and t.closed > :position")
          .append(text)
          .append(')');
    }
    return sql.toString();
  }

  private static String textConditions(ActFilter filter) {
    StringBuilder sql = new StringBuilder();
    if (filter.actor() != null) {
      sql.append(" and t.actors @> array[:actor]::text[]");
    }
    if (filter.subject() != null) {
      sql.append(" and t.subjects @> array[:subject]::text[]");
    }
    if (filter.words() != null) {
      sql.append(" and t.words @@ ").append(SearchWords.QUERY);
    }
    return sql.toString();
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec sql,
      ActFilter filter,
      @Nullable Place after,
      long position,
      int limit) {
    JdbcClient.StatementSpec bound = sql.param("position", position).param("limit", limit);
    if (filter.relationship() != null) {
      bound.param("relationship", filter.relationship().toString());
    }
    if (filter.from() != null) {
      bound.param("from", filter.from());
    }
    if (filter.to() != null) {
      bound.param("to", filter.to());
    }
    if (!filter.kinds().isEmpty()) {
      bound.param("kinds", filter.kinds().toArray(String[]::new));
    }
    if (filter.actor() != null) {
      bound.param("actor", filter.actor().value());
    }
    if (filter.subject() != null) {
      bound.param("subject", FactKey.worded(filter.subject()));
    }
    if (filter.words() != null) {
      bound.param("words", SearchWords.of(filter.words()));
    }
    if (after != null) {
      bound
          .param("afterEarliest", after.start().earliest())
          .param("afterLatest", after.start().latest())
          .param("afterOrder", after.order())
          .param("afterPosition", after.position());
    }
    return bound;
  }

  private ListedAct read(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    RecordState told = bodies.read(kind, row.getString("body"), false);
    @Nullable String direction = row.getString("direction");
    return new ListedAct(
        new Place(
            new Bounds(
                row.getObject("earliest", LocalDate.class),
                row.getObject("latest", LocalDate.class)),
            row.getInt("sort_order"),
            row.getLong("first_position")),
        row.getString("record"),
        row.getInt("version"),
        kind,
        row.getString("headline"),
        told,
        Contribution.participantsOf(told.header(), told.act()),
        row.getString("called_off_by"),
        row.getBoolean("bears"),
        direction == null ? null : Direction.valueOf(direction),
        row.getString("because"),
        Arrays.stream((String[]) row.getArray("bears_on").getArray())
            .map(RelationshipId::parse)
            .toList());
  }

  /** The effects of some records, as known at a point. */
  List<KnownEffect> effectsOf(List<ListedAct> acts, Known known) {
    return jdbc.sql(
            "select "
                + EffectTable.COLUMNS
                + " from timeline.effect where record = any(:records) and field <> 'label'"
                + " and opened <= :position and closed > :position")
        .param("records", acts.stream().map(ListedAct::record).toArray(String[]::new))
        .param("position", known.position())
        .query((row, number) -> EffectTable.read(row))
        .list();
  }

  /** Which of some facts show in a relationship, as known at a point. */
  List<FactKey> shown(List<FactKey> facts, RelationshipId relationship, Known known) {
    return facts.isEmpty()
        ? Collections.emptyList()
        : jdbc.sql(
                """
                select topic, key from timeline.fact_relationship
                 where relationship = :relationship
                   and (topic, key) in (select * from unnest(:topics, :keys))
                   and opened <= :position and closed > :position
                """)
            .param("relationship", relationship.toString())
            .param("topics", FactKeys.topics(facts))
            .param("keys", FactKeys.keys(facts))
            .param("position", known.position())
            .query((row, number) -> FactKeys.read(row))
            .list();
  }

  /** The effects on some facts that begin, for sure or perhaps, between two days. */
  List<KnownEffect> effectsBetween(
      List<FactKey> facts, LocalDate first, LocalDate last, Known known) {
    return jdbc.sql(
            "select "
                + EffectTable.COLUMNS
                + " from timeline.effect"
                + " where (topic, key) in (select * from unnest(:topics, :keys))"
                + " and field <> 'label' and opened <= :position and closed > :position"
                + " and (earliest between :first and :last or latest between :first and :last)")
        .param("topics", FactKeys.topics(facts))
        .param("keys", FactKeys.keys(facts))
        .param("first", first)
        .param("last", last)
        .param("position", known.position())
        .query((row, number) -> EffectTable.read(row))
        .list();
  }
}
