package org.chancery.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.chancery.relationship.Topic;
import org.chancery.time.AsOf;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Coverage;
import org.chancery.timeline.Edition;
import org.chancery.timeline.Indicators;
import org.chancery.timeline.Known;
import org.chancery.timeline.RelationshipFilter;
import org.chancery.timeline.RelationshipLine;
import org.chancery.timeline.Surveys;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists relationships, a line each, as of a day. */
@Tag(name = "relationships")
@RestController
class RelationshipListController {
  private static final List<String> COLUMNS =
      List.of(
          "relationship",
          "first",
          "second",
          "as_of",
          "records",
          "earliest",
          "latest",
          "last_recorded",
          "certain",
          "possible",
          "cooperation",
          "conflict",
          "goldstein_mean_12m",
          "facts");

  private final Timelines timelines;
  private final Surveys surveys;
  private final Actors actors;
  private final TimelineReader reader;
  private final CitableAnswers answers;

  RelationshipListController(
      Timelines timelines,
      Surveys surveys,
      Actors actors,
      TimelineReader reader,
      CitableAnswers answers) {
    this.timelines = timelines;
    this.surveys = surveys;
    this.actors = actors;
    this.reader = reader;
    this.answers = answers;
  }

  /** The parameters of the list, as they were sent. */
  record Query(
      @Nullable String q,
      @Nullable String actor,
      @Nullable String asOf,
      @Nullable String knownAt,
      @Nullable String topic,
      @Nullable String cursor,
      @Nullable String limit,
      @Nullable String format) {
    /** What a cursor is bound to: everything that makes it another list, but the clocks. */
    String list() {
      return "relationships" + Arrays.asList(q, actor, topic);
    }
  }

  /** A page of relationships. */
  record RelationshipPage(
      StateView.Resolved<LocalDate> asOf,
      StateView.Resolved<@Nullable Instant> knownAt,
      long position,
      String edition,
      List<Notice> notices,
      List<Line> relationships,
      @Nullable String next) {}

  /**
   * A relationship in a line.
   *
   * @param counts how many acts had happened by the day, and how many more may have
   * @param facts what holds on the day, of the topic asked for
   */
  record Line(
      StateView.Pair relationship,
      Coverage coverage,
      boolean beyondCoverage,
      Counts counts,
      Indicators indicators,
      List<FactLine> facts) {}

  /** How many acts. */
  record Counts(long certain, long possible) {}

  /** A fact in a line. */
  record FactLine(
      String topic,
      String key,
      String label,
      String text,
      Map<String, Object> value,
      String timing,
      boolean settled) {}

  /** The list as it was asked for, with both clocks resolved. */
  private record Asked(
      RelationshipFilter filter,
      LocalDate day,
      @Nullable KnownAt point,
      Known known,
      @Nullable RelationshipId after,
      int limit) {
    ResolvedQuestion resolved() {
      return new ResolvedQuestion().day("asOf", day).known("knownAt", point, known);
    }
  }

  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = RelationshipPage.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @Citable
  @GetMapping(Paths.ROOT + "/relationships")
  ResponseEntity<Object> relationships(@ParameterObject Query query, HttpServletRequest request) {
    Question question = Question.of(request);
    boolean csv = Listing.isCsv(question, query.format(), request);
    Asked asked = read(question, query);
    return answers.list(
        request, asked.resolved().as(csv), notices -> told(asked, query, csv, notices, request));
  }

  private ResponseEntity<Object> told(
      Asked asked, Query query, boolean csv, List<Notice> notices, HttpServletRequest request) {
    if (csv && query.limit() == null) {
      return Listing.csv(table(asked, lines(asked)), null, request);
    }
    List<RelationshipLine> found = page(asked, asked.after(), asked.limit() + 1);
    List<RelationshipLine> shown = found.stream().limit(asked.limit()).toList();
    @Nullable String next =
        found.size() > asked.limit()
            ? new Bookmark<>(
                    shown.getLast().relationship(),
                    asked.known().position(),
                    asked.day().toString())
                .cursor(query.list())
            : null;
    if (csv) {
      return Listing.csv(table(asked, shown.stream()), next, request);
    }
    RelationshipPage page =
        new RelationshipPage(
            new StateView.Resolved<>(query.asOf(), asked.day()),
            new StateView.Resolved<>(query.knownAt(), asked.known().instant()),
            asked.known().position(),
            Edition.CURRENT,
            notices,
            shown.stream().map(line -> view(line, asked)).toList(),
            next);
    return Listing.json(page, next, request);
  }

  private Asked read(Question question, Query query) {
    @Nullable AsOf day = question.asOf("asOf", query.asOf());
    @Nullable KnownAt point = question.knownAt("knownAt", query.knownAt());
    @Nullable String topic =
        question.word(
            "topic",
            query.topic(),
            Arrays.stream(Topic.values()).map(Topic::word).toArray(String[]::new));
    @Nullable ActorId side = reader.actor(question, "actor", query.actor());
    int limit = question.number("limit", query.limit(), Listing.USUAL, Listing.MOST);
    @Nullable Bookmark<RelationshipId> mark =
        question.bookmark("cursor", query.list(), query.cursor(), RelationshipId::parse);
    @Nullable String phrase = question.phrase("q", query.q());
    question.mustBeReadable();
    boolean goesOn = point == null && mark != null;
    @Nullable KnownAt meant = goesOn ? mark.point() : point;
    Known known = Question.known(timelines, goesOn ? "cursor" : "knownAt", meant);
    LocalDate resolved =
        day == null && mark != null ? dayOf(mark) : Question.day(timelines, "asOf", day, known);
    if (mark != null) {
      mark.mustBeOf("cursor", known, resolved.toString());
    }
    return new Asked(
        filter(side, phrase, topic == null ? null : Topic.find(topic).orElseThrow()),
        resolved,
        meant,
        known,
        mark == null ? null : mark.last(),
        limit);
  }

  /** The day of the first page, also where that was the day on which it was read. */
  private static LocalDate dayOf(Bookmark<?> mark) {
    return Bookmark.day(mark.days())
        .orElseThrow(
            () -> new BadRequest(HttpStatus.BAD_REQUEST, List.of(Bookmark.foreign("cursor"))));
  }

  private RelationshipFilter filter(
      @Nullable ActorId side, @Nullable String q, @Nullable Topic topic) {
    if (q == null) {
      return new RelationshipFilter(side, null, List.of(), topic);
    }
    String phrase = q.strip().toLowerCase(Locale.ROOT);
    return new RelationshipFilter(
        side,
        phrase,
        actors.all().stream()
            .filter(actor -> ActorController.matches(actor, phrase))
            .map(Actor::id)
            .toList(),
        topic);
  }

  private List<RelationshipLine> page(Asked asked, @Nullable RelationshipId after, int size) {
    return surveys.relationshipsOf(asked.filter(), asked.day(), asked.known(), after, size);
  }

  private Line view(RelationshipLine line, Asked asked) {
    return new Line(
        StateView.Pair.of(line.relationship(), actors, asked.day()),
        line.coverage(),
        line.coverage().isExceededBy(asked.day()),
        new Counts(line.certain(), line.possible()),
        line.indicators(),
        line.facts().stream()
            .map(
                fact ->
                    new FactLine(
                        fact.id().topic().word(),
                        fact.id().key(),
                        fact.label(),
                        fact.text(),
                        fact.value(),
                        fact.timing().word(),
                        fact.settled()))
            .toList());
  }

  /** Every line that is left, read page by page. */
  private Stream<RelationshipLine> lines(Asked asked) {
    return Listing.<RelationshipLine>pages(
            last ->
                page(
                    asked,
                    last == null ? asked.after() : last.getLast().relationship(),
                    Listing.MOST))
        .flatMap(List::stream);
  }

  private CsvTable table(Asked asked, Stream<RelationshipLine> lines) {
    return new CsvTable(COLUMNS, lines.map(line -> row(view(line, asked), asked.day())));
  }

  private static List<@Nullable Object> row(Line line, LocalDate day) {
    return Arrays.asList(
        line.relationship().id(),
        line.relationship().id().first(),
        line.relationship().id().second(),
        day,
        line.coverage().records(),
        line.coverage().firstAct(),
        line.coverage().lastAct(),
        line.coverage().lastRecorded(),
        line.counts().certain(),
        line.counts().possible(),
        line.indicators().cooperation(),
        line.indicators().conflict(),
        line.indicators().goldsteinMean12m(),
        line.facts().stream().map(FactLine::text).collect(Collectors.joining("; ")));
  }
}
