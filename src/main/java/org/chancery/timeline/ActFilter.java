package org.chancery.timeline;

import java.time.LocalDate;
import java.util.List;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;

/**
 * Which acts a history lists; what is absent does not narrow it.
 *
 * @param relationship on which they bear
 * @param from the first day on which they may have begun
 * @param to the last one
 * @param kinds of one of these names
 * @param subject a tag, what they were about, or the key of a fact that they change
 * @param actor who took part, or for whom somebody did
 * @param words which they hold, in the words of a search box
 */
public record ActFilter(
    @Nullable RelationshipId relationship,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> kinds,
    @Nullable String subject,
    @Nullable ActorId actor,
    @Nullable String words) {
  public ActFilter {
    kinds = List.copyOf(kinds);
  }
}
