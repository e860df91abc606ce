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
import org.chancery.timeline.Known;
import org.chancery.timeline.SourceView;
import org.chancery.timeline.Sources;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
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

  SourceController(Timelines timelines, Sources sources) {
    this.timelines = timelines;
    this.sources = sources;
  }

  /** A page of sources; {@code next} is the cursor of the page after it. */
  record SourcePage(
      StateView.Resolved<@Nullable Instant> knownAt,
      long position,
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
      Sources.Citing citedBy) {}

  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = SourcePage.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @GetMapping(Paths.ROOT + "/sources")
  ResponseEntity<Object> sources(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String knownAt,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String format,
      HttpServletRequest request) {
    Question question = new Question();
    boolean csv = Listing.isCsv(question, format, request);
    @Nullable String words = question.phrase("q", q);
    @Nullable String word = question.word("type", type, TYPES);
    @Nullable KnownAt point = question.knownAt("knownAt", knownAt);
    int most = question.number("limit", limit, Listing.USUAL, Listing.MOST);
    String list = words + "|" + word + "|" + knownAt;
    @Nullable Mark mark = cursor == null ? null : mark(question, list, cursor);
    question.mustBeReadable();
    Known known =
        point == null && mark != null
            ? Question.known(timelines, "cursor", new KnownAt.AtPosition(mark.position()))
            : Question.known(timelines, "knownAt", point);
    String after = mark == null ? "" : mark.last();
    Sources.Search search = new Sources.Search(words, word);
    if (csv && limit == null) {
      Stream<SourceView> all =
          Listing.<SourceView>pages(
                  last ->
                      sources.find(
                          search, last == null ? after : last.getLast().id(), Listing.MOST, known))
              .flatMap(List::stream);
      return Listing.csv(table(all.map(Listed::of)), null, request);
    }
    List<SourceView> found = sources.find(search, after, most + 1, known);
    List<Listed> page = found.stream().limit(most).map(Listed::of).toList();
    @Nullable String next =
        found.size() > most
            ? Cursor.of(list, page.getLast().source() + "@" + known.position())
            : null;
    if (csv) {
      return Listing.csv(table(page.stream()), next, request);
    }
    return Listing.json(
        new SourcePage(
            new StateView.Resolved<>(knownAt, known.instant()),
            known.position(),
            page,
            sources.count(search, known),
            next),
        next,
        request);
  }

  /** Where a page ended, and what was known there. */
  private record Mark(String last, long position) {}

  private static @Nullable Mark mark(Question question, String list, String cursor) {
    Optional<Mark> mark =
        Cursor.read(list, cursor)
            .map(text -> text.split("@", -1))
            .filter(parts -> parts.length == 2 && SourceId.isWellFormed(parts[0]))
            .filter(parts -> parts[1].matches("[0-9]{1,18}"))
            .map(parts -> new Mark(parts[0], Long.parseLong(parts[1])));
    if (mark.isEmpty()) {
      question.fault("cursor", "foreign-cursor", "is not the next of a page of this list");
    }
    return mark.orElse(null);
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

  @GetMapping(Paths.ROOT + "/sources/{id}")
  SourceAnswer source(
      @PathVariable String id, @RequestParam(required = false) @Nullable String knownAt) {
    Question question = new Question();
    @Nullable KnownAt point = question.knownAt("knownAt", knownAt);
    question.mustBeReadable();
    Known known = Question.known(timelines, "knownAt", point);
    return Optional.of(id)
        .filter(SourceId::isWellFormed)
        .flatMap(source -> sources.sourceOf(source, known))
        .map(view -> answer(view, known, knownAt))
        .orElseThrow(() -> new NotFound("id", "no source of that id is known at this point"));
  }

  private SourceAnswer answer(SourceView view, Known known, @Nullable String knownAt) {
    return new SourceAnswer(
        view.id(),
        view.csl(),
        view.restsOn(),
        view.by(),
        view.knownFrom(),
        view.position(),
        new StateView.Resolved<>(knownAt, known.instant()),
        sources.citing(view.id(), known));
  }
}
