package org.chancery.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.AsOf;
import org.chancery.time.KnownAt;
import org.chancery.timeline.BehindFact;
import org.chancery.timeline.Coverage;
import org.chancery.timeline.Difference;
import org.chancery.timeline.Edition;
import org.chancery.timeline.Fact;
import org.chancery.timeline.Known;
import org.chancery.timeline.RelationshipState;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions about one relationship. */
@Tag(name = "relationships")
@RestController
class RelationshipController {
  private static final int MOST_FACTS = 1000;
  private static final int USUAL_FACTS = 200;

  private final Timelines timelines;
  private final Actors actors;
  private final Pairs pairs;
  private final CitableAnswers answers;

  RelationshipController(Timelines timelines, Actors actors, Pairs pairs, CitableAnswers answers) {
    this.timelines = timelines;
    this.actors = actors;
    this.pairs = pairs;
    this.answers = answers;
  }

  /** A relationship and what its records reach over. */
  record Overview(
      StateView.Pair relationship,
      StateView.Resolved<@Nullable Instant> knownAt,
      long position,
      String edition,
      List<Notice> notices,
      Coverage coverage) {}

  @Citable
  @GetMapping(Paths.RELATIONSHIP)
  ResponseEntity<Overview> overview(
      @PathVariable String pair,
      @RequestParam(required = false) @Nullable String knownAt,
      HttpServletRequest request) {
    return pairs.atCanonical(
        pair,
        "",
        queryOf(request),
        id -> {
          Question question = Question.of(request);
          @Nullable KnownAt point = question.knownAt("knownAt", knownAt);
          question.mustBeReadable();
          Known known = Question.known(timelines, "knownAt", point);
          LocalDate day = timelines.day(null, known);
          return answers.answer(
              request,
              new ResolvedQuestion().known("knownAt", point, known).namedOn(day),
              notices ->
                  new Overview(
                      pairOf(id, day),
                      new StateView.Resolved<>(knownAt, known.instant()),
                      known.position(),
                      Edition.CURRENT,
                      notices,
                      timelines.coverageOf(id, known)));
        });
  }

  @Citable
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
    return pairs.atCanonical(
        pair,
        "/state",
        queryOf(request),
        id -> {
          Question question = Question.of(request);
          @Nullable AsOf asked = question.asOf("asOf", asOf);
          @Nullable KnownAt point = question.knownAt("knownAt", knownAt);
          FactFilter filter =
              new FactFilter(
                  question.flag("settled", settled),
                  question.word("timing", timing, "certain", "possible"),
                  question.number("factsLimit", factsLimit, USUAL_FACTS, MOST_FACTS));
          boolean explained = Boolean.TRUE.equals(question.flag("explain", explain));
          question.mustBeReadable();
          Known known = Question.known(timelines, "knownAt", point);
          LocalDate day = Question.day(timelines, "asOf", asked, known);
          return answers.answer(
              request,
              new ResolvedQuestion().day("asOf", day).known("knownAt", point, known),
              notices -> {
                RelationshipState state = timelines.stateOf(id, day, known);
                List<Fact> chosen = state.facts().stream().filter(filter::takes).toList();
                return StateView.of(
                    state,
                    pairOf(id, day),
                    asOf,
                    knownAt,
                    notices,
                    shown(state, chosen.stream().limit(filter.limit()).toList(), explained),
                    chosen.size());
              });
        });
  }

  private List<StateView.FactView> shown(
      RelationshipState state, List<Fact> facts, boolean explained) {
    Map<FactKey, List<BehindFact>> because =
        explained ? timelines.explained(state, facts) : Map.of();
    return facts.stream().map(fact -> StateView.FactView.of(fact, because)).toList();
  }

  /** Which facts a state shows. */
  private record FactFilter(@Nullable Boolean settled, @Nullable String timing, int limit) {
    boolean takes(Fact fact) {
      return (settled == null || fact.settled() == settled)
          && (timing == null || fact.timing().word().equals(timing));
    }
  }

  @Citable
  @GetMapping(Paths.RELATIONSHIP + "/difference")
  ResponseEntity<DifferenceView> difference(
      @PathVariable String pair,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String knownAt,
      @RequestParam(required = false) @Nullable String fromKnownAt,
      @RequestParam(required = false) @Nullable String toKnownAt,
      HttpServletRequest request) {
    return pairs.atCanonical(
        pair,
        "/difference",
        queryOf(request),
        id -> {
          Question question = Question.of(request);
          if (from == null) {
            question.fault("from", "required", "the first day is needed");
          }
          if (knownAt != null && (fromKnownAt != null || toKnownAt != null)) {
            question.fault("knownAt", "contradictory", "give it, or fromKnownAt and toKnownAt");
          }
          Leg first = leg(question, "from", from, "fromKnownAt", fromKnownAt, knownAt);
          Leg second = leg(question, "to", to, "toKnownAt", toKnownAt, knownAt);
          question.mustBeReadable();
          Known knownTo = Question.known(timelines, second.knownName(), second.point());
          Known knownFrom =
              first.point() == null
                  ? knownTo
                  : Question.known(timelines, first.knownName(), first.point());
          LocalDate dayFrom = Question.day(timelines, "from", first.day(), knownFrom);
          LocalDate dayTo = Question.day(timelines, "to", second.day(), knownTo);
          ResolvedQuestion resolved = new ResolvedQuestion().day("from", dayFrom).day("to", dayTo);
          if (knownFrom.equals(knownTo)) {
            resolved.known("knownAt", second.point(), knownTo);
          } else {
            resolved
                .known("fromKnownAt", first.point(), knownFrom)
                .known("toKnownAt", second.point(), knownTo);
          }
          return answers.answer(
              request,
              resolved,
              notices -> {
                Difference difference =
                    timelines.differenceOf(id, dayFrom, knownFrom, dayTo, knownTo);
                return DifferenceView.of(
                    difference,
                    pairOf(id, dayTo),
                    DifferenceView.Point.of(difference.from(), from, first.known()),
                    DifferenceView.Point.of(difference.to(), to, second.known()),
                    notices);
              });
        });
  }

  /** One of the two points of a difference as it was asked for. */
  private record Leg(
      @Nullable AsOf day, String knownName, @Nullable String known, @Nullable KnownAt point) {}

  private static Leg leg(
      Question question,
      String dayName,
      @Nullable String day,
      String knownName,
      @Nullable String known,
      @Nullable String knownForBoth) {
    String name = known == null ? "knownAt" : knownName;
    @Nullable String asked = known == null ? knownForBoth : known;
    return new Leg(question.asOf(dayName, day), name, asked, question.knownAt(name, asked));
  }

  private StateView.Pair pairOf(RelationshipId id, LocalDate day) {
    return StateView.Pair.of(id, actors, day);
  }

  private static Optional<String> queryOf(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString());
  }
}
