package org.chancery.api;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.AsOf;
import org.chancery.time.DateFault;
import org.chancery.time.KnownAt;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks for, or names the parameter that is wrong. */
final class Asked {
  private Asked() {}

  static @Nullable AsOf asOf(String parameter, @Nullable String text) {
    return text == null ? null : read(parameter, text, AsOf::parse);
  }

  static @Nullable KnownAt knownAt(String parameter, @Nullable String text) {
    return text == null ? null : read(parameter, text, KnownAt::parse);
  }

  /** One of two or more words. */
  static @Nullable String word(String parameter, @Nullable String text, String... words) {
    if (text == null || List.of(words).contains(text)) {
      return text;
    }
    throw BadRequest.parameter(
        parameter, "unknown-word", "must be one of " + String.join(", ", words));
  }

  /** {@code true} or {@code false}. */
  static @Nullable Boolean flag(String parameter, @Nullable String text) {
    @Nullable String word = word(parameter, text, "true", "false");
    return word == null ? null : Boolean.valueOf(word);
  }

  /** A whole number from one to a most. */
  static int number(String parameter, @Nullable String text, int otherwise, int most) {
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
      throw BadRequest.parameter(parameter, "out-of-range", "must be a number from 1 to " + most);
    }
    return Integer.parseInt(text);
  }

  private static <T> T read(String parameter, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (DateFault fault) {
      throw BadRequest.parameter(parameter, fault.code(), fault.detail());
    }
  }

  /** A pair of known actors in canonical order; identifiers of other lists are resolved. */
  static RelationshipId relationship(String text, Actors actors, LocalDate today) {
    try {
      RelationshipId pair = RelationshipId.parse(text);
      return new RelationshipId(
          actor(pair.first(), actors, today), actor(pair.second(), actors, today));
    } catch (IllegalArgumentException malformed) {
      throw new NotFound("a relationship is a pair of two different actors, such as IRN-RUS");
    }
  }

  private static ActorId actor(ActorId id, Actors actors, LocalDate today) {
    return actors
        .find(id, today)
        .map(Actor::id)
        .orElseThrow(() -> new NotFound("no actor is known by one of these ids"));
  }
}
