package org.chancery.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Edition;
import org.chancery.timeline.Known;
import org.chancery.timeline.RecordView;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells what happened to a record. */
@Tag(name = "records")
@RestController
class VersionController {
  private static final List<String> COLUMNS =
      List.of(
          "record",
          "version",
          "event",
          "position",
          "known_from",
          "recorded_by",
          "reason",
          "retracted",
          "kind",
          "headline",
          "occurred",
          "changed");

  private final Timelines timelines;
  private final CitableAnswers answers;
  private final FieldChanges fields;

  VersionController(Timelines timelines, CitableAnswers answers, JsonMapper mapper) {
    this.timelines = timelines;
    this.answers = answers;
    this.fields = new FieldChanges(mapper);
  }

  /** The parameters as they were sent. */
  record Query(
      @Nullable String knownAt,
      @Nullable String cursor,
      @Nullable String limit,
      @Nullable String format) {}

  /** The versions of a record, the first telling first. */
  record Versions(
      String record,
      StateView.Resolved<@Nullable Instant> knownAt,
      long position,
      String edition,
      List<Notice> notices,
      List<VersionView> versions,
      @Nullable String next) {}

  /**
   * One version: what made it, who, when and why, and what differs from the one before.
   *
   * @param position of the event
   * @param knownFrom when it became known
   * @param event its name in the log
   */
  record VersionView(
      int version,
      String event,
      long position,
      Instant knownFrom,
      String recordedBy,
      @Nullable String reason,
      @Nullable String publisherKnownAt,
      boolean retracted,
      String kind,
      String headline,
      String occurred,
      List<FieldChanges.FieldChange> changed) {}

  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = Versions.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @Citable
  @GetMapping(Paths.ROOT + "/records/{id}/versions")
  ResponseEntity<Object> versions(
      @PathVariable String id, @ParameterObject Query query, HttpServletRequest request) {
    Question question = Question.of(request);
    boolean csv = Listing.isCsv(question, query.format(), request);
    @Nullable KnownAt point = question.knownAt("knownAt", query.knownAt());
    int limit = question.number("limit", query.limit(), Listing.USUAL, Listing.MOST);
    @Nullable Bookmark<Integer> mark =
        question.bookmark("cursor", "versions of " + id, query.cursor(), Integer::valueOf);
    question.mustBeReadable();
    boolean goesOn = point == null && mark != null;
    @Nullable KnownAt meant = goesOn ? mark.point() : point;
    Known known = Question.known(timelines, goesOn ? "cursor" : "knownAt", meant);
    if (mark != null) {
      mark.mustBeOf("cursor", known, "");
    }
    if (timelines.recordOf(id, known).isEmpty()) {
      throw new NotFound("id", "no record of that id is known at this point");
    }
    int after = mark == null ? 0 : mark.last();
    return answers.list(
        request,
        new ResolvedQuestion().known("knownAt", meant, known).as(csv),
        notices -> {
          if (csv && query.limit() == null) {
            return Listing.csv(new CsvTable(COLUMNS, all(id, after, known)), null, request);
          }
          List<VersionView> found = page(id, after, limit + 1, known);
          List<VersionView> page = found.stream().limit(limit).toList();
          @Nullable String next =
              found.size() > limit
                  ? new Bookmark<>(page.getLast().version(), known.position(), "")
                      .cursor("versions of " + id)
                  : null;
          return csv
              ? Listing.csv(
                  new CsvTable(COLUMNS, page.stream().map(version -> row(id, version))),
                  next,
                  request)
              : Listing.json(
                  new Versions(
                      id,
                      new StateView.Resolved<>(query.knownAt(), known.instant()),
                      known.position(),
                      Edition.CURRENT,
                      notices,
                      page,
                      next),
                  next,
                  request);
        });
  }

  private Stream<List<@Nullable Object>> all(String id, int after, Known known) {
    return Listing.<VersionView>pages(
            last -> page(id, last == null ? after : last.getLast().version(), Listing.MOST, known))
        .flatMap(List::stream)
        .map(version -> row(id, version));
  }

  /** With the version before the first of them, from which that one differs. */
  private List<VersionView> page(String id, int after, int size, Known known) {
    List<VersionView> views = new ArrayList<>();
    @Nullable RecordView before = null;
    for (RecordView version :
        timelines.versionsOf(id, Math.max(after - 1, 0), size + Math.min(after, 1), known)) {
      if (version.version() > after) {
        views.add(view(before, version));
      }
      before = version;
    }
    return views;
  }

  private VersionView view(@Nullable RecordView before, RecordView version) {
    return new VersionView(
        version.version(),
        version.event(),
        version.position(),
        version.knownFrom(),
        version.by(),
        version.reason(),
        version.publisherKnownAt(),
        version.told().retracted(),
        version.kind(),
        version.headline(),
        version.told().header().occurred().text(),
        before == null ? List.of() : fields.between(before, version));
  }

  private static List<@Nullable Object> row(String id, VersionView version) {
    return Arrays.asList(
        id,
        version.version(),
        version.event(),
        version.position(),
        version.knownFrom(),
        version.recordedBy(),
        version.reason(),
        version.retracted(),
        version.kind(),
        version.headline(),
        version.occurred(),
        version.changed().stream()
            .map(FieldChanges.FieldChange::field)
            .collect(Collectors.joining("; ")));
  }
}
