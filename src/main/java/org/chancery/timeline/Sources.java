package org.chancery.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The sources that are registered, and the records that cite them. */
public class Sources {
  private static final int MOST_RECORDS = 100;

  private static final String KNOWN = " from %s where opened <= :position and closed > :position";
  private static final String OF_SOURCE = KNOWN.formatted("timeline.source");
  private static final String CITING =
      KNOWN.formatted("timeline.record_version")
          + " and not retracted and sources @> array[:id]::text[]";

  private final JdbcClient jdbc;

  Sources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which sources are looked for.
   *
   * @param words that they all hold somewhere, as one types them into a search
   * @param type their type in CSL
   */
  public record Search(@Nullable String words, @Nullable String type) {
    private String conditions() {
      return (type == null ? "" : " and type = :type")
          + (words == null ? "" : " and words @@ " + SearchWords.QUERY);
    }

    private Map<String, Object> parameters(Known known) {
      Map<String, Object> parameters = new HashMap<>(Map.of("position", known.position()));
      Optional.ofNullable(words).ifPresent(text -> parameters.put("words", SearchWords.of(text)));
      Optional.ofNullable(type).ifPresent(word -> parameters.put("type", word));
      return parameters;
    }
  }

  /** Those that follow an id, in the order of ids. */
  public List<SourceView> find(Search search, String after, int most, Known known) {
    return jdbc.sql(
            "select *, (select known_from from log.event where position = opened) as known_from"
                + OF_SOURCE
                + search.conditions()
                + " and id > :after order by id limit :most")
        .params(search.parameters(known))
        .param("after", after)
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  /** How many there are. */
  public long count(Search search, Known known) {
    return jdbc.sql("select count(*)" + OF_SOURCE + search.conditions())
        .params(search.parameters(known))
        .query(Long.class)
        .single();
  }

  public Optional<SourceView> sourceOf(String id, Known known) {
    return jdbc.sql(
            "select *, (select known_from from log.event where position = opened) as known_from"
                + OF_SOURCE
                + " and id = :id")
        .param("position", known.position())
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  /**
   * The records that cite a source.
   *
   * @param total how many they are
   * @param records the ids of the first hundred
   */
  public record Citing(long total, List<String> records) {}

  public Citing citing(String id, Known known) {
    return new Citing(
        citing("select count(*)" + CITING, id, known, Long.class).getFirst(),
        citing(
            "select record" + CITING + " order by record limit " + MOST_RECORDS,
            id,
            known,
            String.class));
  }

  private <T> List<T> citing(String sql, String id, Known known, Class<T> type) {
    return jdbc.sql(sql).param("position", known.position()).param("id", id).query(type).list();
  }

  private static SourceView read(ResultSet row) throws SQLException {
    Body body = JsonMapper.shared().readValue(row.getString("body"), Body.class);
    return new SourceView(
        row.getString("id"),
        body.csl(),
        body.restsOn() == null ? List.of() : body.restsOn(),
        row.getString("registered_by"),
        row.getLong("opened"),
        row.getObject("known_from", OffsetDateTime.class).toInstant());
  }

  private record Body(String id, Map<String, Object> csl, @Nullable List<String> restsOn) {}
}
