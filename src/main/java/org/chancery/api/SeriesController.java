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
import java.util.Objects;
import java.util.Optional;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.AsOf;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Edition;
import org.chancery.timeline.Indicators;
import org.chancery.timeline.Known;
import org.chancery.timeline.SeriesQuestion;
import org.chancery.timeline.SeriesRow;
import org.chancery.timeline.Surveys;
import org.chancery.timeline.Timelines;
import org.chancery.timeline.Unanswerable;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Counts acts over months or years. */
@ApiResponse(
    responseCode = "200",
    content = {
      @Content(
          mediaType = "application/json",
          schema = @Schema(implementation = SeriesController.SeriesView.class)),
      @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
    })
@Tag(name = "series")
@RestController
class SeriesController {
  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "bucket",
          "earliest",
          "latest",
          "value",
          "certain",
          "possible",
          "cooperation",
          "conflict",
          "goldstein_sum",
          "goldstein_mean");

  private final Timelines timelines;
  private final Surveys surveys;
  private final TimelineReader reader;
  private final Pairs pairs;
  private final CitableAnswers answers;

  SeriesController(
      Timelines timelines,
      Surveys surveys,
      TimelineReader reader,
      Pairs pairs,
      CitableAnswers answers) {
    this.timelines = timelines;
    this.surveys = surveys;
    this.reader = reader;
    this.pairs = pairs;
    this.answers = answers;
  }

  /** The parameters of a series, as they were sent. */
  record Query(
      @Nullable String unit,
      @Nullable String actors,
      @Nullable String metric,
      @Nullable String bucket,
      @Nullable String from,
      @Nullable String to,
      @Nullable String knownAt,
      @Nullable String codebook,
      @Nullable String zeros,
      @Nullable String coded,
      @Nullable String format) {}

  /** A series: one row for every unit and bucket. */
  record SeriesView(
      @Nullable RelationshipId relationship,
      String unit,
      String bucket,
      String metric,
      String codebook,
      StateView.Resolved<@Nullable LocalDate> from,
      StateView.Resolved<@Nullable LocalDate> to,
      StateView.Resolved<@Nullable Instant> knownAt,
      long position,
      String edition,
      List<Notice> notices,
      List<Row> series) {}

  /**
   * The acts of one unit over the days of one bucket.
   *
   * @param value the figure asked for as metric
   */
  record Row(
      String unit,
      String bucket,
      LocalDate earliest,
      LocalDate latest,
      @Nullable Double value,
      long certain,
      long possible,
      long cooperation,
      long conflict,
      double goldsteinSum,
      @Nullable Double goldsteinMean) {
    static Row of(SeriesRow row, String metric) {
      @Nullable Double value =
          switch (metric) {
            case "cooperation" -> (double) row.cooperation();
            case "conflict" -> (double) row.conflict();
            case "goldstein-sum" -> row.goldsteinSum();
            case "goldstein-mean" -> row.goldsteinMean();
            default -> (double) row.certain();
          };
      return new Row(
          row.unit(),
          row.bucket(),
          row.earliest(),
          row.latest(),
          value,
          row.certain(),
          row.possible(),
          row.cooperation(),
          row.conflict(),
          row.goldsteinSum(),
          row.goldsteinMean());
    }
  }

  @Citable
  @GetMapping(Paths.RELATIONSHIP + "/series")
  ResponseEntity<Object> seriesOf(
      @PathVariable String pair, @ParameterObject Query query, HttpServletRequest request) {
    return pairs.atCanonical(
        pair,
        "/series",
        Optional.ofNullable(request.getQueryString()),
        id -> answer(id, query, request));
  }

  @Citable
  @GetMapping(Paths.ROOT + "/series")
  ResponseEntity<Object> seriesOfAll(@ParameterObject Query query, HttpServletRequest request) {
    return answer(null, query, request);
  }

  private ResponseEntity<Object> answer(
      @Nullable RelationshipId relationship, Query query, HttpServletRequest request) {
    Question question = Question.of(request);
    boolean csv = Listing.isCsv(question, query.format(), request);
    String unit = or("dyad", question.word("unit", query.unit(), "dyad", "directed-dyad", "actor"));
    String bucket = or("month", question.word("bucket", query.bucket(), "month", "year"));
    String metric =
        or(
            "count",
            question.word(
                "metric",
                query.metric(),
                "count",
                "cooperation",
                "conflict",
                "goldstein-sum",
                "goldstein-mean"));
    question.word("codebook", query.codebook(), Indicators.CODEBOOK);
    question.flag("coded", query.coded());
    boolean zeros = Boolean.TRUE.equals(question.flag("zeros", query.zeros()));
    @Nullable AsOf from = question.firstDay("from", query.from());
    @Nullable AsOf to = question.asOf("to", query.to());
    @Nullable KnownAt point = question.knownAt("knownAt", query.knownAt());
    List<ActorId> actors = actors(question, query.actors());
    question.mustBeReadable();
    Known known = Question.known(timelines, "knownAt", point);
    Question.Days days = question.days(timelines, from, to, known);
    SeriesQuestion asked =
        new SeriesQuestion(
            relationship,
            SeriesQuestion.Unit.valueOf(constant(unit)),
            actors,
            SeriesQuestion.Bucket.valueOf(constant(bucket)),
            days.from(),
            days.to(),
            zeros);
    ResolvedQuestion resolved =
        new ResolvedQuestion()
            .day("from", days.from())
            .day("to", days.to())
            .known("knownAt", point, known)
            .as(csv);
    return answers.list(
        request,
        resolved,
        notices -> {
          List<Row> rows = rows(asked, known, metric);
          return csv
              ? Listing.csv(
                  new CsvTable(COLUMNS, rows.stream().map(SeriesController::cells)), null, request)
              : Listing.json(view(query, asked, known, metric, notices, rows), null, request);
        });
  }

  private static SeriesView view(
      Query query,
      SeriesQuestion asked,
      Known known,
      String metric,
      List<Notice> notices,
      List<Row> rows) {
    return new SeriesView(
        asked.relationship(),
        asked.unit().word(),
        asked.bucket().word(),
        metric,
        Indicators.CODEBOOK,
        new StateView.Resolved<>(query.from(), asked.from()),
        new StateView.Resolved<>(query.to(), asked.to()),
        new StateView.Resolved<>(query.knownAt(), known.instant()),
        known.position(),
        Edition.CURRENT,
        notices,
        rows);
  }

  private List<Row> rows(SeriesQuestion asked, Known known, String metric) {
    try {
      return surveys.seriesOf(asked, known).stream().map(row -> Row.of(row, metric)).toList();
    } catch (Unanswerable.TooWide wide) {
      throw new BadRequest(
          HttpStatus.BAD_REQUEST,
          List.of(
              RequestFault.parameter(
                  "zeros", "too-many", Objects.requireNonNull(wide.getMessage()))));
    }
  }

  private static String or(String usual, @Nullable String word) {
    return Objects.requireNonNullElse(word, usual);
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private List<ActorId> actors(Question question, @Nullable String ids) {
    return ids == null
        ? List.of()
        : Arrays.stream(ids.split(",", -1))
            .map(id -> reader.actor(question, "actors", id.strip()))
            .filter(Objects::nonNull)
            .toList();
  }

  private static List<@Nullable Object> cells(Row row) {
    return Arrays.asList(
        row.unit(),
        row.bucket(),
        row.earliest(),
        row.latest(),
        row.value(),
        row.certain(),
        row.possible(),
        row.cooperation(),
        row.conflict(),
        row.goldsteinSum(),
        row.goldsteinMean());
  }
}
