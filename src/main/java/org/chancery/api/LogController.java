package org.chancery.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.audit.LogFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives the raw log: the archive, page by page or line by line, and the feed. */
@Tag(name = "log")
@RestController
class LogController {
  private static final String AFTER = "after";
  private static final String LAST_SEEN = "Last-Event-ID";
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private final LogFeed feed;
  private final LogWriter writer;

  LogController(LogFeed feed, LogWriter writer) {
    this.feed = feed;
    this.writer = writer;
  }

  @GetMapping(Paths.LOG)
  void log(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String format,
      @RequestHeader(name = LAST_SEEN, required = false) @Nullable String lastSeen,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, HttpMediaTypeNotAcceptableException {
    Question question = new Question();
    LogForm form = form(question, format, request);
    LogStretch stretch = stretch(question, form, after, limit, lastSeen);
    question.mustBeReadable();
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (request.getMethod().equals("HEAD")) {
      response.setContentType(form.type().toString());
    } else if (form == LogForm.SSE) {
      writer.follow(stretch, response);
    } else {
      writer.write(form, stretch, link(stretch, format), response);
    }
  }

  /** The parameter wins over what is accepted: an address typed into a browser has no headers. */
  private static LogForm form(
      Question question, @Nullable String format, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    if (format != null) {
      return Optional.ofNullable(question.word("format", format, LogForm.words()))
          .flatMap(LogForm::named)
          .orElse(LogForm.JSON);
    }
    List<MediaType> ranges = accepted(request);
    return ranges.isEmpty()
        ? LogForm.JSON
        : LogForm.accepted(ranges).orElseThrow(LogController::notAcceptable);
  }

  private static List<MediaType> accepted(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    try {
      return new ServletServerHttpRequest(request).getHeaders().getAccept();
    } catch (InvalidMediaTypeException malformed) {
      throw notAcceptable();
    }
  }

  private static HttpMediaTypeNotAcceptableException notAcceptable() {
    return new HttpMediaTypeNotAcceptableException(
        Stream.of(LogForm.values()).map(LogForm::type).toList());
  }

  private LogStretch stretch(
      Question question,
      LogForm form,
      @Nullable String after,
      @Nullable String limit,
      @Nullable String lastSeen) {
    boolean resumed = form == LogForm.SSE && lastSeen != null && !lastSeen.isEmpty();
    long asked = question.position(AFTER, after);
    long begin = resumed ? question.position(LAST_SEEN, lastSeen) : asked;
    int page = question.number("limit", limit, USUAL, MOST);
    long most = limit == null && !form.isPaged() ? Long.MAX_VALUE : page;
    long head = feed.head();
    if (begin > head) {
      question.fault(
          resumed ? LAST_SEEN : AFTER, "beyond-the-log", "the log has not come as far as that");
    }
    return new LogStretch(begin, most, head);
  }

  private static Optional<String> link(LogStretch stretch, @Nullable String format) {
    return stretch
        .next()
        .map(
            next ->
                UriComponentsBuilder.fromPath(Paths.LOG)
                    .queryParam(AFTER, next)
                    .queryParam("limit", stretch.most())
                    .queryParamIfPresent("format", Optional.ofNullable(format))
                    .build()
                    .toUriString())
        .map(address -> "<" + address + ">; rel=\"next\"");
  }
}
