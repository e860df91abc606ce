package org.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.chancery.timeline.Coverage;
import org.chancery.timeline.Difference;
import org.chancery.timeline.Fact;
import org.chancery.timeline.Known;
import org.chancery.timeline.RecordView;
import org.chancery.timeline.RelationshipState;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions about one relationship. */
@RestController
class RelationshipController {
  private static final int MOST_FACTS = 1000;
  private static final int USUAL_FACTS = 200;

  private final Timelines timelines;
  private final Actors actors;
  private final Clock clock;

  RelationshipController(Timelines timelines, Actors actors, Clock clock) {
    this.timelines = timelines;
    this.actors = actors;
    this.clock = clock;
  }

  /** A relationship and what its records reach over. */
  record Overview(StateView.Pair relationship, long position, Coverage coverage) {}

  @GetMapping(Paths.RELATIONSHIP)
  ResponseEntity<Overview> overview(@PathVariable String pair, HttpServletRequest request) {
    return canonical(
        pair,
        request,
        id -> {
          Known known = timelines.known(null);
          return new Overview(
              pairOf(id, known.day()), known.position(), timelines.coverageOf(id, known));
        });
  }

  @GetMapping(Paths.RELATIONSHIP + "/state")
  ResponseEntity<StateView> state(
      @PathVariable String pair,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt,
      @RequestParam(required = false) @Nullable String settled,
      @RequestParam(required = false) @Nullable String timing,
      @RequestParam(required = false) @Nullable String explain,
      @RequestParam(required = false) @Nullable String factsLimit,
      HttpServletRequest request) {
    return canonical(
        pair,
        request,
        id -> {
          @Nullable Boolean onlySettled = Asked.flag("settled", settled);
          @Nullable String onlyTiming = Asked.word("timing", timing, "certain", "possible");
          boolean explained = Boolean.TRUE.equals(Asked.flag("explain", explain));
          int limit = Asked.number("factsLimit", factsLimit, USUAL_FACTS, MOST_FACTS);
          RelationshipState state = stateAt(id, asOf, knownAt);
          List<Fact> chosen =
              state.facts().stream()
                  .filter(fact -> onlySettled == null || fact.settled() == onlySettled)
                  .filter(fact -> onlyTiming == null || fact.timing().word().equals(onlyTiming))
                  .toList();
          List<Fact> shown = chosen.stream().limit(limit).toList();
          Map<String, RecordView> because = explained ? recordsBehind(shown, state) : Map.of();
          return StateView.of(
              state,
              pairOf(id, state.day()),
              asOf,
              knownAt,
              shown.stream().map(fact -> StateView.FactView.of(fact, because)).toList(),
              chosen.size());
        });
  }

  private RelationshipState stateAt(
      RelationshipId id, @Nullable String asOf, @Nullable String knownAt) {
    var day = Asked.asOf("asOf", asOf);
    Known known = timelines.known(Asked.knownAt("knownAt", knownAt));
    return timelines.stateOf(id, timelines.day(day, known), known);
  }

  private Map<String, RecordView> recordsBehind(Collection<Fact> facts, RelationshipState state) {
    TreeSet<String> ids =
        facts.stream()
            .flatMap(fact -> fact.because().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return timelines.recordsOf(ids, state.known()).stream()
        .collect(Collectors.toMap(RecordView::id, Function.identity()));
  }

  @GetMapping(Paths.RELATIONSHIP + "/difference")
  ResponseEntity<DifferenceView> difference(
      @PathVariable String pair,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String knownAt,
      @RequestParam(required = false) @Nullable String fromKnownAt,
      @RequestParam(required = false) @Nullable String toKnownAt,
      HttpServletRequest request) {
    return canonical(
        pair,
        request,
        id -> {
          if (knownAt != null && (fromKnownAt != null || toKnownAt != null)) {
            throw BadRequest.parameter(
                "knownAt", "contradictory", "give knownAt, or fromKnownAt and toKnownAt");
          }
          if (from == null) {
            throw BadRequest.parameter("from", "required", "the first day is needed");
          }
          var firstDay = Asked.asOf("from", from);
          var secondDay = Asked.asOf("to", to);
          var first = Asked.knownAt("fromKnownAt", fromKnownAt == null ? knownAt : fromKnownAt);
          var second = Asked.knownAt("toKnownAt", toKnownAt == null ? knownAt : toKnownAt);
          Known knownTo = timelines.known(second);
          Known knownFrom = first == null ? knownTo : timelines.known(first);
          Difference difference =
              timelines.differenceOf(
                  id,
                  timelines.day(firstDay, knownFrom),
                  knownFrom,
                  timelines.day(secondDay, knownTo),
                  knownTo);
          return DifferenceView.of(
              difference,
              pairOf(id, difference.to().day()),
              DifferenceView.Point.of(
                  difference.from(), from, fromKnownAt == null ? knownAt : fromKnownAt),
              DifferenceView.Point.of(
                  difference.to(), to, toKnownAt == null ? knownAt : toKnownAt));
        });
  }

  private StateView.Pair pairOf(RelationshipId id, LocalDate day) {
    return StateView.Pair.of(id, actors, day);
  }

  /** The answer at the canonical address; any other way to write the pair is sent there. */
  private <T> ResponseEntity<T> canonical(
      String pair, HttpServletRequest request, Function<RelationshipId, T> answer) {
    RelationshipId id = Asked.relationship(pair, actors, LocalDate.now(clock));
    if (id.toString().equals(pair)) {
      return ResponseEntity.ok(answer.apply(id));
    }
    String rest = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/'));
    boolean overview = rest.equals("/" + pair);
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
        .location(URI.create(Paths.ROOT + "/relationships/" + id + (overview ? "" : rest) + query))
        .build();
  }
}
