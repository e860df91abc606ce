package org.chancery.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.AsOf;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Edition;
import org.chancery.timeline.Evolution;
import org.chancery.timeline.EvolutionStep;
import org.chancery.timeline.Known;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells how the account of one day changed. */
@Tag(name = "relationships")
@RestController
class EvolutionController {
  private static final List<String> COLUMNS =
      List.of(
          "position",
          "known_from",
          "event",
          "record",
          "version",
          "headline",
          "recorded_by",
          "reason",
          "changes",
          "counts",
          "latest");

  private static final KnownAt BEGINNING = new KnownAt.AtPosition(0);

  private final Timelines timelines;
  private final Actors actors;
  private final Pairs pairs;
  private final CitableAnswers answers;

  EvolutionController(Timelines timelines, Actors actors, Pairs pairs, CitableAnswers answers) {
    this.timelines = timelines;
    this.actors = actors;
    this.pairs = pairs;
    this.answers = answers;
  }

  /**
   * The parameters as they were sent.
   *
   * @param asOf the day whose account is followed
   * @param knownFrom after which steps are told; the beginning when left out
   * @param knownTo up to which they are told
   */
  record Query(
      @Nullable String asOf,
      @Nullable String knownFrom,
      @Nullable String knownTo,
      @Nullable String cursor,
      @Nullable String limit,
      @Nullable String format) {}

  /** The question with both clocks resolved. */
  private record Asked(
      RelationshipId relationship,
      LocalDate day,
      @Nullable KnownAt pointFrom,
      Known from,
      @Nullable KnownAt pointTo,
      Known to,
      long after,
      int limit) {
    String list() {
      return listOf(relationship);
    }

    String days() {
      return day + "/" + from.position();
    }
  }

  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = EvolutionView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @Citable
  @GetMapping(Paths.RELATIONSHIP + "/evolution")
  ResponseEntity<Object> evolution(
      @PathVariable String pair, @ParameterObject Query query, HttpServletRequest request) {
    return pairs.atCanonical(
        pair,
        "/evolution",
        Optional.ofNullable(request.getQueryString()),
        id -> {
          Question question = Question.of(request);
          boolean csv = Listing.isCsv(question, query.format(), request);
          Asked asked = read(question, query, id);
          return answers.list(
              request,
              new ResolvedQuestion()
                  .day("asOf", asked.day())
                  .since("knownFrom", asked.pointFrom(), asked.from())
                  .known("knownTo", asked.pointTo(), asked.to())
                  .as(csv),
              notices -> told(asked, query, csv, notices, request));
        });
  }

  /** What a cursor is bound to. */
  private static String listOf(RelationshipId relationship) {
    return "evolution of " + relationship;
  }

  private Asked read(Question question, Query query, RelationshipId id) {
    @Nullable AsOf day = question.asOf("asOf", query.asOf());
    @Nullable KnownAt pointFrom = question.knownAt("knownFrom", query.knownFrom());
    @Nullable KnownAt pointTo = question.knownAt("knownTo", query.knownTo());
    int limit = question.number("limit", query.limit(), Listing.USUAL, Listing.MOST);
    @Nullable Bookmark<Long> mark =
        question.bookmark("cursor", listOf(id), query.cursor(), Long::valueOf);
    question.mustBeReadable();
    Known from = Question.known(timelines, "knownFrom", pointFrom == null ? BEGINNING : pointFrom);
    boolean goesOn = pointTo == null && mark != null;
    @Nullable KnownAt meant = goesOn ? mark.point() : pointTo;
    Known to = Question.known(timelines, goesOn ? "cursor" : "knownTo", meant);
    if (from.position() > to.position()) {
      question.fault("knownTo", "date-order", "it lies before knownFrom");
    }
    question.mustBeReadable();
    LocalDate resolved = Question.day(timelines, "asOf", day, to);
    Asked asked =
        new Asked(
            id,
            resolved,
            pointFrom == null ? BEGINNING : pointFrom,
            from,
            meant,
            to,
            mark == null ? from.position() : mark.last(),
            limit);
    if (mark != null) {
      mark.mustBeOf("cursor", to, asked.days());
    }
    return asked;
  }

  private ResponseEntity<Object> told(
      Asked asked, Query query, boolean csv, List<Notice> notices, HttpServletRequest request) {
    if (csv && query.limit() == null) {
      return Listing.csv(
          new CsvTable(COLUMNS, all(asked).map(EvolutionController::row)), null, request);
    }
    Evolution page = page(asked, asked.after(), asked.limit());
    @Nullable String next =
        page.more()
            ? new Bookmark<>(page.reached(), asked.to().position(), asked.days())
                .cursor(asked.list())
            : null;
    if (csv) {
      return Listing.csv(
          new CsvTable(COLUMNS, page.steps().stream().map(EvolutionController::row)),
          next,
          request);
    }
    return Listing.json(
        new EvolutionView(
            StateView.Pair.of(asked.relationship(), actors, asked.day()),
            new StateView.Resolved<>(query.asOf(), asked.day()),
            new StateView.Resolved<>(query.knownFrom(), asked.from().instant()),
            new StateView.Resolved<>(query.knownTo(), asked.to().instant()),
            asked.to().position(),
            Edition.CURRENT,
            notices,
            page.steps().stream().map(EvolutionView.KnowledgeStep::of).toList(),
            next),
        next,
        request);
  }

  private Evolution page(Asked asked, long after, int limit) {
    return timelines.evolutionOf(asked.relationship(), asked.day(), after, asked.to(), limit);
  }

  /** Every step that is left, read page by page. */
  private Stream<EvolutionStep> all(Asked asked) {
    return Stream.iterate(
            page(asked, asked.after(), Listing.MOST),
            page -> page.more() || !page.steps().isEmpty(),
            page ->
                page.more()
                    ? page(asked, page.reached(), Listing.MOST)
                    : new Evolution(List.of(), page.reached(), false))
        .flatMap(page -> page.steps().stream());
  }

  private static List<@Nullable Object> row(EvolutionStep step) {
    EvolutionView.KnowledgeStep told = EvolutionView.KnowledgeStep.of(step);
    return Arrays.asList(
        told.position(),
        told.knownFrom(),
        told.event(),
        told.record(),
        told.version(),
        told.headline(),
        told.recordedBy(),
        told.reason(),
        joined(
            told.changes().stream()
                .map(change -> change.change().word() + " " + change.topic() + "/" + change.key())),
        joined(told.counts().stream().map(count -> count.kind())),
        joined(told.latest().stream().map(latest -> latest.kind())));
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining("; "));
  }
}
