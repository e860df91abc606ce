package org.chancery.relationship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** An unordered pair of states or organisations, written in ASCII order: {@code IRN-RUS}. */
public record RelationshipId(ActorId first, ActorId second) implements Comparable<RelationshipId> {

  public RelationshipId {
    if (first.equals(second)) {
      throw new IllegalArgumentException("a relationship has two sides");
    }
    if (first.compareTo(second) > 0) {
      ActorId later = first;
      first = second;
      second = later;
    }
  }

  /** Reads {@code a-b} in either order; the type part of an id has no hyphen, so it is unique. */
  @JsonCreator
  public static RelationshipId parse(String text) {
    return split(text)
        .orElseThrow(() -> new IllegalArgumentException("not a pair of two different actors"));
  }

  private static Optional<RelationshipId> split(String text) {
    for (int hyphen = text.indexOf('-'); hyphen > 0; hyphen = text.indexOf('-', hyphen + 1)) {
      String left = text.substring(0, hyphen);
      String right = text.substring(hyphen + 1);
      if (ActorId.isWellFormed(left) && ActorId.isWellFormed(right) && !left.equals(right)) {
        return Optional.of(new RelationshipId(new ActorId(left), new ActorId(right)));
      }
    }
    return Optional.empty();
  }

  /** Whether that actor is one of the two sides. */
  public boolean has(ActorId actor) {
    return first.equals(actor) || second.equals(actor);
  }

  @JsonValue
  @Override
  public String toString() {
    return first + "-" + second;
  }

  @Override
  public int compareTo(RelationshipId other) {
    return toString().compareTo(other.toString());
  }
}
