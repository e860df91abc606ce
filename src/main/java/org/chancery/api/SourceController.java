package org.chancery.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.source.SourceId;
import org.chancery.source.SourceType;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Edition;
import org.chancery.timeline.Known;
import org.chancery.timeline.SourceView;
import org.chancery.timeline.Sources;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the sources that are registered. */
@Tag(name = "sources")
@RestController
class SourceController {
  private static final List<String> COLUMNS =
      List.of(
          "source",
          "type",
          "title",
          "container_title",
          "issued",
          "url",
          "rests_on",
          "registered_by",
          "known_from",
          "position");
  private static final String[] TYPES =
      Arrays.stream(SourceType.values()).map(SourceType::toString).toArray(String[]::new);

  private final Timelines timelines;
  private final Sources sources;
  private final CitableAnswers answers;

  SourceController(Timelines timelines, Sources sources, CitableAnswers answers) {
    this.timelines = timelines;
    this.sources = sources;
    this.answers = answers;
  }

  /** The parameters of the list, as they were sent. */
  record Query(
      @Nullable String q,
      @Nullable String type,
      @Nullable String knownAt,
      @Nullable String cursor,
      @Nullable String limit,
      @Nullable String format) {
    /** What a cursor is bound to: everything that makes it another list, but the clocks. */
    String list() {
      return "sources" + Arrays.asList(q, type);
    }
  }

  /** The list as it was asked for, with what is known resolved. */
  private record Asked(
      Sources.Search search, @Nullable KnownAt point, Known known, String after, int limit) {}

  /** A page of sources; {@code next} is the cursor of the page after it. */
  record SourcePage(
      StateView.Resolved<@Nullable Instant> knownAt,
      long position,
      String edition,
      List<Notice> notices,
      List<Listed> sources,
      long total,
      @Nullable String next) {}

  /** A source in a list. */
  record Listed(
      String source,
      Map<String, Object> csl,
      List<String> restsOn,
      String registeredBy,
      Instant knownFrom,
      long position) {
    static Listed of(SourceView view) {
      return new Listed(
          view.id(), view.csl(), view.restsOn(), view.by(), view.knownFrom(), view.position());
    }
  }

  /**
   * A source as it is answered.
   *
   * @param csl its fields in CSL-JSON, as far as they were told
   * @param restsOn the sources that it rests on
   * @param citedBy the records that cite it
   */
  record SourceAnswer(
      String source,
      Map<String, Object> csl,
      List<String> restsOn,
      String registeredBy,
      Instant knownFrom,
      long position,
      StateView.Resolved<@Nullable Instant> knownAt,
      String edition,
      List<Notice> notices,
      Sources.Citing citedBy) {}

  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = SourcePage.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @Citable
  @GetMapping(Paths.ROOT + "/sources")
  ResponseEntity<Object> sources(@ParameterObject Query query, HttpServletRequest request) {
    Question question = Question.of(request);
    boolean csv = Listing.isCsv(question, query.format(), request);
    Asked asked = read(question, query);
    return answers.list(
        request,
        new ResolvedQuestion().known("knownAt", asked.point(), asked.known()).as(csv),
        notices -> told(asked, query, csv, notices, request));
  }

  private Asked read(Question question, Query query) {
    @Nullable String words = question.phrase("q", query.q());
    @Nullable String type = question.word("type", query.type(), TYPES);
    @Nullable KnownAt point = question.knownAt("knownAt", query.knownAt());
    int limit = question.number("limit", query.limit(), Listing.USUAL, Listing.MOST);
    @Nullable Bookmark<SourceId> mark =
        question.bookmark("cursor", query.list(), query.cursor(), SourceId::new);
    question.mustBeReadable();
    boolean goesOn = point == null && mark != null;
    @Nullable KnownAt meant = goesOn ? mark.point() : point;
    Known known = Question.known(timelines, goesOn ? "cursor" : "knownAt", meant);
    if (mark != null) {
      mark.mustBeOf("cursor", known, "");
    }
    return new Asked(
        new Sources.Search(words, type),
        meant,
        known,
        mark == null ? "" : mark.last().value(),
        limit);
  }

  private ResponseEntity<Object> told(
      Asked asked, Query query, boolean csv, List<Notice> notices, HttpServletRequest request) {
    if (csv && query.limit() == null) {
      return Listing.csv(table(all(asked).map(Listed::of)), null, request);
    }
    List<SourceView> found = page(asked, asked.after(), asked.limit() + 1);
    List<Listed> page = found.stream().limit(asked.limit()).map(Listed::of).toList();
    @Nullable String next =
        found.size() > asked.limit()
            ? new Bookmark<>(page.getLast().source(), asked.known().position(), "")
                .cursor(query.list())
            : null;
    if (csv) {
      return Listing.csv(table(page.stream()), next, request);
    }
    return Listing.json(
        new SourcePage(
            new StateView.Resolved<>(query.knownAt(), asked.known().instant()),
            asked.known().position(),
            Edition.CURRENT,
            notices,
            page,
            sources.count(asked.search(), asked.known()),
            next),
        next,
        request);
  }

  private List<SourceView> page(Asked asked, String after, int size) {
    return sources.find(asked.search(), after, size, asked.known());
  }

  /** Every source that is left, read page by page. */
  private Stream<SourceView> all(Asked asked) {
    return Listing.<SourceView>pages(
            last -> page(asked, last == null ? asked.after() : last.getLast().id(), Listing.MOST))
        .flatMap(List::stream);
  }

  private static CsvTable table(Stream<Listed> sources) {
    return new CsvTable(COLUMNS, sources.map(SourceController::row));
  }

  private static List<@Nullable Object> row(Listed source) {
    return Arrays.asList(
        source.source(),
        source.csl().get("type"),
        source.csl().get("title"),
        source.csl().get("container-title"),
        source.csl().get("issued"),
        source.csl().get("URL"),
        String.join("; ", source.restsOn()),
        source.registeredBy(),
        source.knownFrom(),
        source.position());
  }

  @Citable
  @GetMapping(Paths.ROOT + "/sources/{id}")
  ResponseEntity<SourceAnswer> source(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String knownAt,
      HttpServletRequest request) {
    Question question = Question.of(request);
    @Nullable KnownAt point = question.knownAt("knownAt", knownAt);
    question.mustBeReadable();
    Known known = Question.known(timelines, "knownAt", point);
    SourceView view =
        Optional.of(id)
            .filter(SourceId::isWellFormed)
            .flatMap(source -> sources.sourceOf(source, known))
            .orElseThrow(() -> new NotFound("id", "no source of that id is known at this point"));
    return answers.answer(
        request,
        new ResolvedQuestion().known("knownAt", point, known),
        notices -> answer(view, known, knownAt, notices));
  }

  private SourceAnswer answer(
      SourceView view, Known known, @Nullable String knownAt, List<Notice> notices) {
    return new SourceAnswer(
        view.id(),
        view.csl(),
        view.restsOn(),
        view.by(),
        view.knownFrom(),
        view.position(),
        new StateView.Resolved<>(knownAt, known.instant()),
        Edition.CURRENT,
        notices,
        sources.citing(view.id(), known));
  }
}
