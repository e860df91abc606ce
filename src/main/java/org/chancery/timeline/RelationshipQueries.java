package org.chancery.timeline;

import java.util.List;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads which relationships there are: those on which some act bears. */
final class RelationshipQueries {
  private static final String PAGE =
      """
      select id from timeline.relationship
       where opened <= :position and id > :after
         and exists (select from timeline.bearing b
                      where b.relationship = id and b.opened <= :position and b.closed > :position)
         and (:side::text is null or first = :side or second = :side)
         and (:phrase::text is null or position(:phrase in lower(id)) > 0
              or first = any(:named) or second = any(:named))
       order by id limit :limit
      """;

  private final JdbcClient jdbc;

  RelationshipQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The ids after one of them, in the order of the database. */
  List<RelationshipId> pageOf(
      RelationshipFilter filter, @Nullable RelationshipId after, int limit, Known known) {
    return jdbc.sql(PAGE)
        .param("position", known.position())
        .param("after", after == null ? "" : after.toString())
        .param("side", filter.side() == null ? null : filter.side().value())
        .param("phrase", filter.phrase())
        .param("named", filter.named().stream().map(Object::toString).toArray(String[]::new))
        .param("limit", limit)
        .query((row, number) -> RelationshipId.parse(row.getString("id")))
        .list();
  }
}
