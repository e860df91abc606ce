package org.chancery.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chancery.act.ActCatalogue;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.AsOf;
import org.chancery.time.KnownAt;
import org.chancery.timeline.ActFilter;
import org.chancery.timeline.Known;
import org.chancery.timeline.Place;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a timeline is asked for with. */
@Component
class TimelineReader {
  private final Timelines timelines;
  private final Actors actors;
  private final Clock clock;

  TimelineReader(Timelines timelines, Actors actors, Clock clock) {
    this.timelines = timelines;
    this.actors = actors;
    this.clock = clock;
  }

  /** The cursor from which a list goes on, and the parameter, or header, that gave it. */
  record Continued(String list, String parameter, @Nullable String cursor) {}

  /** Reads all parameters, or names every one that is wrong. */
  AskedTimeline read(
      Question question,
      TimelineQuery query,
      @Nullable RelationshipId relationship,
      Continued continued) {
    @Nullable Bookmark<Place> mark =
        question.bookmark(
            continued.parameter(), continued.list(), continued.cursor(), Place::parse);
    @Nullable AsOf from = question.firstDay("from", query.from());
    @Nullable AsOf to = question.asOf("to", query.to());
    @Nullable KnownAt point = question.knownAt("knownAt", query.knownAt());
    List<String> kinds = kinds(question, query.kind());
    @Nullable ActorId actor = actor(question, "actor", query.actor());
    boolean changes = Boolean.TRUE.equals(question.flag("changes", query.changes()));
    question.flag("coded", query.coded());
    @Nullable String order = question.word("order", query.order(), "asc", "desc");
    int limit = question.number("limit", query.limit(), Listing.USUAL, Listing.MOST);
    if (query.subject() != null && FactKey.worded(query.subject()).isEmpty()) {
      question.fault("subject", "empty", "a subject has letters or digits");
    }
    @Nullable String phrase = question.phrase("q", query.q());
    question.mustBeReadable();
    boolean goesOn = point == null && mark != null;
    @Nullable KnownAt meant = goesOn ? mark.point() : point;
    Known known = Question.known(timelines, goesOn ? continued.parameter() : "knownAt", meant);
    Question.Days days = question.days(timelines, from, to, known);
    if (mark != null) {
      mark.mustBeOf(continued.parameter(), known, days.toString());
    }
    ActFilter filter =
        new ActFilter(relationship, days.from(), days.to(), kinds, query.subject(), actor, phrase);
    return new AskedTimeline(
        filter,
        changes,
        "desc".equals(order),
        meant,
        known,
        continued.list(),
        mark == null ? null : mark.last(),
        limit);
  }

  private static List<String> kinds(Question question, @Nullable String names) {
    if (names == null) {
      return List.of();
    }
    List<String> kinds = Arrays.stream(names.split(",", -1)).map(String::strip).toList();
    if (!kinds.stream().allMatch(kind -> ActCatalogue.named(kind).isPresent())) {
      question.fault(
          "kind", "unknown-word", "name kinds with commas between them: GET /api/v1/kinds");
    }
    return kinds;
  }

  /** The actor of that id, or the one that bears that identifier today. */
  @Nullable ActorId actor(Question question, String parameter, @Nullable String id) {
    if (id == null) {
      return null;
    }
    Optional<ActorId> actor = Optional.empty();
    try {
      actor = actors.find(new ActorId(id), LocalDate.now(clock)).map(Actor::id);
    } catch (IllegalArgumentException malformed) {
      // Said below, like an id that nobody has.
    }
    if (actor.isEmpty()) {
      question.fault(
          parameter, "unknown-actor", "no actor is known by this id: GET /api/v1/actors");
    }
    return actor.orElse(null);
  }
}
