package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Topic;
import org.chancery.relationship.Word;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * What an act does to one field of one fact.
 *
 * @param value a text, a whole number or a boolean; {@code null} where the field no longer holds.
 *     Words, actors and dates become their text
 * @param opens whether it starts the fact rather than changes it
 * @param on when, where that is not when the act occurred: who confirms a delivery tells of an
 *     earlier day
 */
public record Effect(
    FactKey fact, String field, @Nullable Object value, boolean opens, @Nullable Edtf on) {

  public Effect {
    value =
        switch (value) {
          case Word word -> word.word();
          case ActorId actor -> actor.value();
          case Edtf day -> day.text();
          case null, default -> value;
        };
    if (value != null
        && !(value instanceof String || value instanceof Integer || value instanceof Boolean)) {
      throw new IllegalArgumentException("a field is a text, a whole number or a boolean");
    }
  }

  /** Only what is told: a field that an act says nothing of stays as it was. */
  static Stream<Effect> told(Effect... effects) {
    return Stream.of(effects).filter(effect -> effect.value() != null);
  }

  /** The act starts the fact with that status. */
  static Effect opens(FactKey fact, Word status) {
    return new Effect(fact, Topic.STATUS, status, true, null);
  }

  /** The act gives the fact another status. */
  static Effect changes(FactKey fact, Word status) {
    return new Effect(fact, Topic.STATUS, status, false, null);
  }

  /** The act sets a field, or clears it with {@code null}. */
  static Effect sets(FactKey fact, String field, @Nullable Object value) {
    return new Effect(fact, field, value, false, null);
  }

  /** The act starts the fact, in which that actor takes that position. */
  static Effect opens(FactKey fact, ActorId actor, Word position) {
    return new Effect(fact, Topic.each(Topic.POSITION, actor), position, true, null);
  }

  /** The actor takes that position from now on. */
  static Effect takes(FactKey fact, ActorId actor, Word position) {
    return new Effect(fact, Topic.each(Topic.POSITION, actor), position, false, null);
  }

  /** The same at another time than the act's. */
  Effect on(Edtf day) {
    return new Effect(fact, field, value, opens, day);
  }

  /** The act says what the fact is called. */
  static Effect names(FactKey fact, @Nullable String label) {
    return new Effect(fact, Topic.LABEL, label, false, null);
  }
}
