package org.chancery.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.chancery.timeline.ActFilter;
import org.chancery.timeline.Edition;
import org.chancery.timeline.History;
import org.chancery.timeline.ListedAct;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists acts in the order of the world. */
@ApiResponse(
    responseCode = "200",
    content = {
      @Content(
          mediaType = "application/json",
          schema = @Schema(implementation = TimelineView.class)),
      @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
    })
@Tag(name = "timeline")
@RestController
class TimelineController {
  private static final List<String> COLUMNS =
      List.of(
          "record",
          "kind",
          "headline",
          "occurred",
          "earliest",
          "latest",
          "announced",
          "called_off_by",
          "bears",
          "direction",
          "because",
          "bears_on",
          "participants",
          "sources",
          "tags",
          "changes");

  private final Timelines timelines;
  private final TimelineReader reader;
  private final Actors actors;
  private final Pairs pairs;
  private final CitableAnswers answers;

  TimelineController(
      Timelines timelines,
      TimelineReader reader,
      Actors actors,
      Pairs pairs,
      CitableAnswers answers) {
    this.timelines = timelines;
    this.reader = reader;
    this.actors = actors;
    this.pairs = pairs;
    this.answers = answers;
  }

  @Citable
  @GetMapping(Paths.RELATIONSHIP + "/timeline")
  ResponseEntity<Object> timelineOf(
      @PathVariable String pair, @ParameterObject TimelineQuery query, HttpServletRequest request) {
    return pairs.atCanonical(
        pair,
        "/timeline",
        Optional.ofNullable(request.getQueryString()),
        id -> answer(id, query, request));
  }

  @Citable
  @GetMapping(Paths.ROOT + "/timeline")
  ResponseEntity<Object> timelineOfAll(
      @ParameterObject TimelineQuery query, HttpServletRequest request) {
    return answer(null, query, request);
  }

  private ResponseEntity<Object> answer(
      @Nullable RelationshipId relationship, TimelineQuery query, HttpServletRequest request) {
    Question question = Question.of(request);
    boolean csv = Listing.isCsv(question, query.format(), request);
    AskedTimeline asked =
        reader.read(
            question,
            query,
            relationship,
            new TimelineReader.Continued(
                query.listOf("timeline", relationship), "cursor", query.cursor()));
    return answers.list(
        request,
        asked.resolved().namedOn(timelines.day(null, asked.known())).as(csv),
        notices -> told(asked, query, csv, notices, request));
  }

  private ResponseEntity<Object> told(
      AskedTimeline asked,
      TimelineQuery query,
      boolean csv,
      List<Notice> notices,
      HttpServletRequest request) {
    if (csv && query.limit() == null) {
      return Listing.csv(new CsvTable(COLUMNS, rows(asked)), null, request);
    }
    History page = asked.page(timelines, asked.after(), asked.limit());
    @Nullable String next = page.more() ? asked.cursorAfter(page.acts().getLast()) : null;
    List<ActView> acts = asked.views(timelines, page.acts());
    return csv
        ? Listing.csv(
            new CsvTable(COLUMNS, acts.stream().map(TimelineController::row)), next, request)
        : Listing.json(view(asked, query, notices, acts, next), next, request);
  }

  private TimelineView view(
      AskedTimeline asked,
      TimelineQuery query,
      List<Notice> notices,
      List<ActView> acts,
      @Nullable String next) {
    ActFilter filter = asked.filter();
    return new TimelineView(
        filter.relationship() == null
            ? null
            : StateView.Pair.of(filter.relationship(), actors, timelines.day(null, asked.known())),
        new StateView.Resolved<>(query.from(), filter.from()),
        new StateView.Resolved<>(query.to(), filter.to()),
        new StateView.Resolved<>(query.knownAt(), asked.known().instant()),
        asked.known().position(),
        Edition.CURRENT,
        notices,
        asked.newestFirst() ? "desc" : "asc",
        acts,
        next);
  }

  /** Every act that is left, read page by page. */
  private Stream<List<@Nullable Object>> rows(AskedTimeline asked) {
    return Listing.<ListedAct>pages(
            last ->
                asked
                    .page(
                        timelines,
                        last == null ? asked.after() : last.getLast().place(),
                        Listing.MOST)
                    .acts())
        .flatMap(acts -> asked.views(timelines, acts).stream())
        .map(TimelineController::row);
  }

  private static List<@Nullable Object> row(ActView act) {
    return Arrays.asList(
        act.record(),
        act.kind(),
        act.headline(),
        act.occurred(),
        act.earliest(),
        act.latest(),
        act.announced(),
        act.calledOffBy(),
        act.bears(),
        act.direction(),
        act.because(),
        joined(act.bearsOn().stream()),
        joined(
            act.participants().stream()
                .map(participant -> participant.actor() + "=" + participant.role().word())),
        joined(act.citations().stream().map(citation -> citation.source())),
        joined(act.tags().stream()),
        act.changes() == null
            ? null
            : joined(
                act.changes().stream()
                    .map(
                        step ->
                            (step.on() == null ? ".." : step.on())
                                + " "
                                + step.change()
                                + " "
                                + step.topic()
                                + "/"
                                + step.key())));
  }

  private static String joined(Stream<?> words) {
    return words.map(Object::toString).collect(Collectors.joining("; "));
  }
}
