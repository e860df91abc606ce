package org.chancery.timeline;

import java.util.Collection;
import java.util.List;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Which relationships a list shows; what is absent does not narrow it.
 *
 * @param side who is one of the two sides
 * @param phrase what the id holds, or the names of the sides
 * @param named the actors whose ids or names hold the phrase
 * @param topic of which facts are listed; of all when absent
 */
public record RelationshipFilter(
    @Nullable ActorId side,
    @Nullable String phrase,
    Collection<ActorId> named,
    @Nullable Topic topic) {
  public RelationshipFilter {
    named = List.copyOf(named);
  }
}
