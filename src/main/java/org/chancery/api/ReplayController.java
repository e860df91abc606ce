package org.chancery.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.chancery.relationship.RelationshipId;
import org.chancery.timeline.History;
import org.chancery.timeline.ListedAct;
import org.chancery.timeline.Place;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells the acts of a relationship one after another, as fast as they are read. */
@Tag(name = "timeline")
@RestController
class ReplayController {
  private static final int AT_ONCE = 100;

  private final Timelines timelines;
  private final TimelineReader reader;
  private final Pairs pairs;
  private final LiveReaders readers;
  private final JsonMapper mapper;

  ReplayController(
      Timelines timelines,
      TimelineReader reader,
      Pairs pairs,
      LiveReaders readers,
      JsonMapper mapper) {
    this.timelines = timelines;
    this.reader = reader;
    this.pairs = pairs;
    this.readers = readers;
    this.mapper = mapper;
  }

  /**
   * One frame an act, with what it changed. A reader that comes back names the last frame it had;
   * when nothing is left, or there is nothing to tell, it is told with 204 not to come back
   * (server-sent events, WHATWG HTML).
   */
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = ActView.class)))
  @GetMapping(Paths.RELATIONSHIP + "/replay")
  ResponseEntity<Object> replay(
      @PathVariable String pair,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String knownAt,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletRequest request) {
    return pairs.atCanonical(
        pair,
        "/replay",
        Optional.ofNullable(request.getQueryString()),
        id -> answer(id, TimelineQuery.ofReplay(from, to, knownAt), lastEventId));
  }

  private ResponseEntity<Object> answer(
      RelationshipId relationship, TimelineQuery query, @Nullable String lastEventId) {
    String list = query.listOf("replay", relationship);
    AskedTimeline asked =
        reader.read(
            new Question(),
            query,
            relationship,
            new TimelineReader.Continued(list, "Last-Event-ID", lastEventId));
    History first = asked.page(timelines, asked.after(), AT_ONCE);
    if (first.acts().isEmpty()) {
      return ResponseEntity.noContent().build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("Cache-Control", "no-store")
        .body(new EventStream(readers, frames -> tell(asked, first, frames)));
  }

  private void tell(AskedTimeline asked, History first, EventStream.Frames frames) {
    History page = first;
    while (true) {
      List<ActView> views = asked.views(timelines, page.acts());
      for (int i = 0; i < views.size(); i++) {
        ListedAct act = page.acts().get(i);
        frames.send(asked.cursorAfter(act), "act", mapper.writeValueAsString(views.get(i)));
      }
      if (!page.more()) {
        return;
      }
      Place last = page.acts().getLast().place();
      page = asked.page(timelines, last, AT_ONCE);
    }
  }
}
