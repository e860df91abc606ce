package org.chancery.api;

import java.time.Clock;
import java.time.DateTimeException;
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
  private static final int LONGEST_PHRASE = 500;

  private final Timelines timelines;
  private final Actors actors;
  private final Clock clock;

  TimelineReader(Timelines timelines, Actors actors, Clock clock) {
    this.timelines = timelines;
    this.actors = actors;
    this.clock = clock;
  }

  /** Where a page, or a replay, ended, and what was known there. */
  record Bookmark(Place place, long position) {
    static Optional<Bookmark> read(String text) {
      try {
        int at = text.lastIndexOf('@');
        return Optional.of(
            new Bookmark(
                Place.parse(text.substring(0, Math.max(at, 0))),
                Long.parseLong(text.substring(at + 1))));
      } catch (IllegalArgumentException | DateTimeException madeUp) {
        return Optional.empty();
      }
    }
  }

  /**
   * Reads all parameters, or names every one that is wrong.
   *
   * @param list what its cursors are bound to
   */
  AskedTimeline read(
      Question question, TimelineQuery query, @Nullable RelationshipId relationship, String list) {
    @Nullable Bookmark mark = query.cursor() == null ? null : mark(question, list, query.cursor());
    return read(question, query, relationship, mark, "cursor");
  }

  /** The same, going on from a bookmark that a parameter, or a header, gave. */
  AskedTimeline read(
      Question question,
      TimelineQuery query,
      @Nullable RelationshipId relationship,
      @Nullable Bookmark mark,
      String markedBy) {
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
    if (query.q() != null && query.q().length() > LONGEST_PHRASE) {
      question.fault("q", "too-long", "may have at most " + LONGEST_PHRASE + " characters");
    }
    question.mustBeReadable();
    Known known =
        point == null && mark != null
            ? Question.known(timelines, markedBy, new KnownAt.AtPosition(mark.position()))
            : Question.known(timelines, "knownAt", point);
    ActFilter filter =
        new ActFilter(
            relationship,
            from == null ? null : Question.day(timelines, "from", from, known),
            to == null ? null : Question.day(timelines, "to", to, known),
            kinds,
            query.subject(),
            actor,
            query.q() == null || query.q().isBlank() ? null : query.q());
    return new AskedTimeline(
        filter, changes, "desc".equals(order), known, mark == null ? null : mark.place(), limit);
  }

  private static @Nullable Bookmark mark(Question question, String list, String cursor) {
    Optional<Bookmark> mark = Cursor.read(list, cursor).flatMap(Bookmark::read);
    if (mark.isEmpty()) {
      question.fault("cursor", "foreign-cursor", "is not the next of a page of this list");
    }
    return mark.orElse(null);
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
