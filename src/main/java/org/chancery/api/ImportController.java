package org.chancery.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.chancery.exchange.Import;
import org.chancery.exchange.ImportOptions;
import org.chancery.exchange.ImportReport;
import org.chancery.exchange.Imports;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes files of commands in. */
@Tag(name = "imports")
@RestController
class ImportController {
  private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
  private static final String PROBLEM = "#/components/schemas/Problem";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_FRAMES = Duration.ofMillis(500);

  private final Imports imports;
  private final Timelines timelines;
  private final LiveReaders readers;
  private final JsonMapper mapper;

  ImportController(Imports imports, Timelines timelines, LiveReaders readers, JsonMapper mapper) {
    this.imports = imports;
    this.timelines = timelines;
    this.readers = readers;
    this.mapper = mapper;
  }

  /**
   * A report as it is answered.
   *
   * @param visible whether what it recorded is part of answers
   */
  record ImportAnswer(@JsonUnwrapped ImportReport report, boolean visible) {}

  /** The last imports of this node, the newest first, without their refused lines. */
  record RecentImports(List<ImportAnswer> imports) {}

  /**
   * Takes a file in, or checks it: a command a line. Answers when it is over, or with respond-async
   * when the file is received. With adoptKnownAt each line becomes known from its publisherKnownAt:
   * a history import, into an empty log only.
   */
  @Operation(
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))))
  @ApiResponse(
      responseCode = "200",
      description = "it is over: state says how, and the report what became of the lines",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ImportAnswer.class)))
  @ApiResponse(
      responseCode = "202",
      description = "the file is received: Location tells how it goes on",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ImportAnswer.class)))
  @ApiResponse(
      responseCode = "409",
      description = "with adoptKnownAt: something is recorded already",
      content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = PROBLEM)))
  @ApiResponse(
      responseCode = "422",
      description = "with adoptKnownAt: a line does not say when it was told, or goes back",
      content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = PROBLEM)))
  @ApiResponse(
      responseCode = "413",
      description = "larger than a file may be that waits for its turn",
      content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = PROBLEM)))
  @ApiResponse(
      responseCode = "415",
      description = "not application/x-ndjson",
      content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = PROBLEM)))
  @PostMapping(Paths.IMPORTS)
  ResponseEntity<ImportAnswer> take(
      @RequestParam(required = false) @Nullable String dryRun,
      @RequestParam(required = false) @Nullable String adoptKnownAt,
      @RequestParam(required = false) @Nullable String format,
      @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
      HttpServletRequest request) {
    Question question = new Question();
    @Nullable Boolean onlyCheck = question.flag("dryRun", dryRun);
    @Nullable Boolean adopts = question.flag("adoptKnownAt", adoptKnownAt);
    @Nullable String word = question.word("format", format, "ndjson");
    question.mustBeReadable();
    mustBeLines(word, request);
    ImportOptions options =
        new ImportOptions(Boolean.TRUE.equals(onlyCheck), Boolean.TRUE.equals(adopts));
    InputStream body = bodyOf(request);
    @Nullable Long length =
        request.getContentLengthLong() < 0 ? null : request.getContentLengthLong();
    if (prefer.contains("respond-async")) {
      Import begun = imports.takeLater(body, options, length);
      return ResponseEntity.accepted()
          .location(URI.create(Paths.IMPORTS + "/" + begun.id()))
          .body(answer(begun.report(), Duration.ZERO));
    }
    ImportReport report = imports.take(body, options, length).report();
    if (report.stopped() != null && !report.stopped().wasCutOff()) {
      readToTheEnd(body);
    }
    return ResponseEntity.ok(answer(report, PATIENCE));
  }

  private static void mustBeLines(@Nullable String format, HttpServletRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equals("identity")) {
      throw unsupported("wrong-content-encoding", "send the lines uncompressed");
    }
    if (format == null && !isLines(request.getContentType())) {
      throw unsupported(
          "wrong-content-type", "send application/x-ndjson in UTF-8, or add format=ndjson");
    }
  }

  private static boolean isLines(@Nullable String contentType) {
    try {
      MediaType type = MediaType.parseMediaType(contentType);
      return type.equalsTypeAndSubtype(LINES)
          && (type.getCharset() == null
              || type.getCharset().name().toUpperCase(Locale.ROOT).equals("UTF-8"));
    } catch (InvalidMediaTypeException other) {
      return false;
    }
  }

  private static BadRequest unsupported(String code, String detail) {
    return new BadRequest(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE, List.of(new RequestFault("", null, code, detail)));
  }

  private static InputStream bodyOf(HttpServletRequest request) {
    try {
      return request.getInputStream();
    } catch (IOException gone) {
      throw new IllegalStateException("a request without a body", gone);
    }
  }

  /** A client that still sends would not listen to the answer. */
  private static void readToTheEnd(InputStream body) {
    try {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      return;
    }
  }

  @GetMapping(Paths.IMPORTS)
  RecentImports recent() {
    return new RecentImports(
        imports.recent().stream()
            .map(each -> answer(each.report().inBrief(), Duration.ZERO))
            .toList());
  }

  /**
   * How far an import has come. As server-sent events it is told about twice a second, without the
   * refused lines, and with them when it is over.
   */
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ImportAnswer.class)),
        @Content(
            mediaType = "text/event-stream",
            schema = @Schema(implementation = ImportAnswer.class))
      })
  @GetMapping(Paths.IMPORTS + "/{id}")
  ResponseEntity<Object> one(@PathVariable String id, HttpServletRequest request) {
    Import asked =
        imports
            .find(id)
            .orElseThrow(
                () -> new NotFound("id", "no import of that id is remembered on this node"));
    ResponseEntity.BodyBuilder ok = ResponseEntity.ok().header("Cache-Control", "no-store");
    return isWatched(request.getHeader(HttpHeaders.ACCEPT))
        ? ok.contentType(MediaType.TEXT_EVENT_STREAM)
            .body(new EventStream(readers, frames -> tell(asked, frames)))
        : ok.body(answer(asked.report(), Duration.ZERO));
  }

  private static boolean isWatched(@Nullable String accept) {
    return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  private void tell(Import asked, EventStream.Frames frames) {
    int frame = 0;
    ImportReport report = asked.report();
    while (!report.state().isOver()) {
      send(frames, ++frame, "progress", answer(report.inBrief(), Duration.ZERO));
      report = asked.report(BETWEEN_FRAMES);
    }
    send(frames, ++frame, "end", answer(report, PATIENCE));
  }

  private void send(EventStream.Frames frames, int number, String event, ImportAnswer answer) {
    frames.send(Integer.toString(number), event, mapper.writeValueAsString(answer));
  }

  private ImportAnswer answer(ImportReport report, Duration patience) {
    return new ImportAnswer(
        report, report.position() == null || isVisible(report.position(), patience));
  }

  /** Whatever fails there, it is recorded. */
  private boolean isVisible(long position, Duration patience) {
    try {
      return timelines.awaits(position, patience);
    } catch (DataAccessException unreadable) {
      return false;
    }
  }
}
