package org.chancery.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ActorType;
import org.chancery.relationship.Actors;
import org.chancery.relationship.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the actors that are known. */
@Tag(name = "actors")
@RestController
class ActorController {
  private static final List<String> COLUMNS =
      List.of("actor", "type", "name", "exists_from", "exists_until", "identifiers", "belongs_to");

  private final Actors actors;
  private final Clock clock;

  ActorController(Actors actors, Clock clock) {
    this.actors = actors;
    this.clock = clock;
  }

  /** A page of actors; {@code next} is the cursor of the page after it. */
  record ActorPage(List<ActorView> actors, long total, @Nullable String next) {}

  /** An actor as it is answered; open ends of periods are null. */
  record ActorView(
      ActorId id,
      String type,
      String name,
      Span exists,
      List<NameView> names,
      List<IdentifierView> identifiers,
      List<BelongingView> belongsTo,
      List<Actor.Succession> predecessors) {

    static ActorView of(Actor actor) {
      return new ActorView(
          actor.id(),
          actor.type().word(),
          actor.name(),
          Span.of(actor.exists()),
          actor.names().stream()
              .map(n -> new NameView(n.language(), n.name(), Span.of(n.period())))
              .toList(),
          actor.identifiers().stream()
              .map(i -> new IdentifierView(i.scheme(), i.value(), Span.of(i.period())))
              .toList(),
          actor.states().stream()
              .map(s -> new BelongingView(s.state(), Span.of(s.period())))
              .toList(),
          actor.predecessors());
    }
  }

  /** Days from one to another, the last one excluded; open ends are null. */
  record Span(@Nullable LocalDate from, @Nullable LocalDate until) {
    static Span of(Period period) {
      return new Span(
          period.from().equals(LocalDate.MIN) ? null : period.from(),
          period.until().equals(LocalDate.MAX) ? null : period.until());
    }
  }

  /** A name in a language (BCP 47). */
  record NameView(String language, String name, Span period) {}

  /** What another list calls the actor. */
  record IdentifierView(String scheme, String value, Span period) {}

  /** The state, or organisation, whose it was. */
  record BelongingView(ActorId state, Span period) {}

  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ActorPage.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @GetMapping(Paths.ROOT + "/actors")
  ResponseEntity<Object> actors(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String format,
      HttpServletRequest request) {
    Question question = new Question();
    boolean csv = Listing.isCsv(question, format, request);
    String wanted = q == null ? "" : q.toLowerCase(Locale.ROOT);
    @Nullable String word =
        question.word("type", type, "state", "organisation", "company", "medium", "person");
    int most = question.number("limit", limit, Listing.USUAL, Listing.MOST);
    String list = wanted + "|" + word;
    Optional<String> after = cursor == null ? Optional.of("") : Cursor.read(list, cursor);
    if (after.isEmpty()) {
      question.fault("cursor", "foreign-cursor", "is not where a part of this list ended");
    }
    question.mustBeReadable();
    List<Actor> found =
        actors.all().stream()
            .filter(actor -> word == null || actor.type() == typeOf(word))
            .filter(actor -> matches(actor, wanted))
            .toList();
    List<Actor> rest =
        found.stream()
            .filter(actor -> actor.id().value().compareTo(after.orElseThrow()) > 0)
            .toList();
    List<Actor> page = rest.stream().limit(most).toList();
    @Nullable String next =
        rest.size() > most ? Cursor.of(list, page.getLast().id().value()) : null;
    if (csv) {
      List<Actor> rows = limit == null ? rest : page;
      return Listing.csv(
          new CsvTable(COLUMNS, rows.stream().map(ActorView::of).map(ActorController::row)),
          limit == null ? null : next,
          request);
    }
    return Listing.json(
        new ActorPage(page.stream().map(ActorView::of).toList(), found.size(), next),
        next,
        request);
  }

  private static List<@Nullable Object> row(ActorView actor) {
    return Arrays.asList(
        actor.id(),
        actor.type(),
        actor.name(),
        actor.exists().from(),
        actor.exists().until(),
        actor.identifiers().stream()
            .map(identifier -> identifier.scheme() + ":" + identifier.value())
            .distinct()
            .collect(Collectors.joining("; ")),
        actor.belongsTo().stream()
            .map(belonging -> belonging.state().value())
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  private static ActorType typeOf(String word) {
    return ActorType.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether an id or a name holds a phrase, written small. */
  static boolean matches(Actor actor, String wanted) {
    return actor.id().value().toLowerCase(Locale.ROOT).contains(wanted)
        || actor.name().toLowerCase(Locale.ROOT).contains(wanted)
        || actor.names().stream()
            .anyMatch(name -> name.name().toLowerCase(Locale.ROOT).contains(wanted));
  }

  @GetMapping(Paths.ROOT + "/actors/{id}")
  ActorView actor(@PathVariable String id) {
    try {
      return actors
          .find(new ActorId(id), LocalDate.now(clock))
          .map(ActorView::of)
          .orElseThrow(() -> new NotFound("id", "no actor is known by this id"));
    } catch (IllegalArgumentException malformed) {
      throw new NotFound("id", "no actor is known by this id");
    }
  }
}
