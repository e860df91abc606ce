package org.chancery.relationship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name by which a record knows an actor: a state by its ISO 3166-1 alpha-3 code ({@code IRN}),
 * one that is gone by its ISO 3166-3 code ({@code SUN}), everybody else by type and slug ({@code
 * org:eu}, {@code co:gazprom}, {@code media:shargh}, {@code person:putin-vladimir}, {@code
 * x:prussia}).
 */
public record ActorId(@JsonValue String value) implements Comparable<ActorId> {
  /** The form of an id, as a regular expression. */
  public static final String FORM = "[A-Z]{3}|[a-z]+[0-9]?:[A-Za-z0-9]+(-[a-z0-9]+)*";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  @JsonCreator
  public ActorId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not the id of an actor");
    }
  }

  static boolean isWellFormed(String text) {
    return PATTERN.matcher(text).matches();
  }

  @Override
  public int compareTo(ActorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
