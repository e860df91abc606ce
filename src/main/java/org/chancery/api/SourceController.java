package org.chancery.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.source.SourceId;
import org.chancery.source.SourceType;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Known;
import org.chancery.timeline.SourceView;
import org.chancery.timeline.Sources;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Publishes the sources that are registered. */
@Tag(name = "sources")
@RestController
class SourceController {
  private static final int USUAL = 100;
  private static final int MOST = 1000;
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

  @GetMapping(Paths.ROOT + "/sources")
  ResponseEntity<SourcePage> sources(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String knownAt,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      UriComponentsBuilder here) {
    Question question = new Question();
    @Nullable String words = question.phrase("q", q);
    @Nullable String word = question.word("type", type, TYPES);
    @Nullable KnownAt point = question.knownAt("knownAt", knownAt);
    int most = question.number("limit", limit, USUAL, MOST);
    String list = words + "|" + word + "|" + knownAt;
    Optional<String> after =
        cursor == null ? Optional.of("") : Cursor.read(list, cursor).filter(SourceId::isWellFormed);
    if (after.isEmpty()) {
      question.fault("cursor", "foreign-cursor", "is not the next of a page of this list");
    }
    question.mustBeReadable();
    Known known = Question.known(timelines, "knownAt", point);
    Sources.Search search = new Sources.Search(words, word);
    List<SourceView> found = sources.find(search, after.orElseThrow(), most + 1, known);
    List<Listed> page = found.stream().limit(most).map(Listed::of).toList();
    @Nullable String next = found.size() > most ? Cursor.of(list, page.getLast().source()) : null;
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (next != null) {
      Map<String, @Nullable String> given = new HashMap<>();
      given.put("q", q);
      given.put("type", type);
      given.put("knownAt", knownAt);
      answer.header(
          HttpHeaders.LINK, NextPage.link(here, Paths.ROOT + "/sources", most, next, given));
    }
    return answer.body(
        new SourcePage(
            new StateView.Resolved<>(knownAt, known.instant()),
            known.position(),
            page,
            sources.count(search, known),
            next));
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
