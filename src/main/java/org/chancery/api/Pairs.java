package org.chancery.api;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds the relationship that an address names, in whatever order and by whatever identifiers. */
@Component
class Pairs {
  private final Actors actors;
  private final Clock clock;

  Pairs(Actors actors, Clock clock) {
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Answers at the canonical address; every other way to write the pair is sent there.
   *
   * @param below what follows the pair in the address
   * @param query the query as it was sent, if any
   */
  <T> ResponseEntity<T> atCanonical(
      String pair,
      String below,
      Optional<String> query,
      Function<RelationshipId, ResponseEntity<T>> answer) {
    RelationshipId id = relationship(pair);
    if (id.toString().equals(pair)) {
      return answer.apply(id);
    }
    String path =
        Paths.ROOT + "/relationships/" + UriUtils.encodePathSegment(id.toString(), "UTF-8");
    return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
        .location(URI.create(path + below + query.map(text -> "?" + text).orElse("")))
        .build();
  }

  private RelationshipId relationship(String text) {
    try {
      RelationshipId pair = RelationshipId.parse(text);
      return new RelationshipId(side(pair.first()), side(pair.second()));
    } catch (IllegalArgumentException malformed) {
      throw new NotFound(
          "pair", "a relationship is a pair of two different actors, such as IRN-RUS");
    }
  }

  private ActorId side(ActorId id) {
    LocalDate today = LocalDate.now(clock);
    Actor actor =
        actors
            .find(id, today)
            .orElseThrow(() -> new NotFound("pair", "no actor is known by one of these ids"));
    if (!actor.sideOn(today).equals(Optional.of(actor.id()))) {
      throw new NotFound("pair", "only states and organisations of states form relationships");
    }
    return actor.id();
  }
}
