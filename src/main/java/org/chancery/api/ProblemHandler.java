package org.chancery.api;

import java.util.List;
import java.util.Objects;
import org.chancery.act.Fault;
import org.chancery.exchange.NotAdoptable;
import org.chancery.exchange.NotReceived;
import org.chancery.record.Refused;
import org.chancery.timeline.Unanswerable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Makes every failure a problem that names its faults and nothing else. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
  private static final String SECONDS_TO_WAIT = "1";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    return switch (refused) {
      case Refused.UnknownCommand unknown ->
          answer(
              HttpStatus.NOT_FOUND,
              "unknown-command",
              said(unknown),
              List.of(RequestFault.parameter("command", "unknown-command", said(unknown))));
      case Refused.Conflict conflict ->
          answer(HttpStatus.CONFLICT, conflict.code(), said(conflict), List.of());
      case Refused.Missing missing ->
          answer(
              HttpStatus.NOT_FOUND,
              "not-found",
              said(missing),
              List.of(RequestFault.of(new Fault("/record", "unknown-record", said(missing)))));
      case Refused.Overtaken overtaken ->
          answer(
              HttpStatus.PRECONDITION_FAILED,
              "version-differs",
              said(overtaken),
              List.of(RequestFault.parameter("If-Match", "version-differs", said(overtaken))));
      case Refused.Invalid invalid ->
          answer(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "invalid-command",
              said(invalid),
              invalid.faults().stream().map(RequestFault::of).toList());
      case Refused.Unavailable away -> unavailable(away, said(away));
    };
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badRequest(BadRequest bad) {
    return answer(bad.status(), bad.type(), said(bad), bad.faults());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notFound(NotFound nothing) {
    return answer(HttpStatus.NOT_FOUND, "not-found", said(nothing), List.of(nothing.fault()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unanswerable(Unanswerable unanswerable) {
    return unavailable(unanswerable, said(unanswerable));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooManyReaders(LiveReaders.Full full) {
    return unavailable(full, said(full));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notReceived(NotReceived file) {
    HttpStatus status =
        switch (file.why()) {
          case EMPTY, CUT_OFF -> HttpStatus.BAD_REQUEST;
          case LOG_NOT_EMPTY -> HttpStatus.CONFLICT;
          case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
          case NO_ROOM_NOW, TOO_MANY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    return status == HttpStatus.SERVICE_UNAVAILABLE
        ? unavailable(file, said(file))
        : answer(
            status,
            status == HttpStatus.CONFLICT ? "conflict" : "bad-request",
            said(file),
            List.of(new RequestFault("", null, file.why().code(), said(file))));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAdoptable(NotAdoptable file) {
    return answer(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "invalid-history",
        said(file),
        file.faults().stream().map(RequestFault::of).toList());
  }

  private static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, String type, String detail, List<RequestFault> faults) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.of(status, type, detail, faults));
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDetail> databaseFailed(RuntimeException failure) {
    return Outage.isBehind(failure)
        ? unavailable(failure, "the database does not answer")
        : unexpected(failure);
  }

  private static ResponseEntity<ProblemDetail> unavailable(RuntimeException failure, String why) {
    LOG.warn("answered 503: {}", failure.getClass().getName());
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", why, List.of()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(RuntimeException failure) {
    logged(HttpStatus.INTERNAL_SERVER_ERROR, failure);
    String detail = Problems.detailOf(HttpStatus.INTERNAL_SERVER_ERROR);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", detail, List.of());
  }

  private static void logged(HttpStatusCode status, Exception failure) {
    LOG.error(
        "answered {}: {}", status.value(), failure.getClass().getName(), withoutMessage(failure));
  }

  /** Messages of exceptions may repeat what was sent; the places they came from do not. */
  private static Throwable withoutMessage(Throwable failure) {
    Throwable place = new IllegalStateException(failure.getClass().getName());
    place.setStackTrace(failure.getStackTrace());
    return place;
  }

  private static String said(RuntimeException failure) {
    return Objects.requireNonNull(failure.getMessage());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      logged(status, failure);
    }
    HttpHeaders typed = new HttpHeaders(headers);
    typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    ProblemDetail problem = Problems.of(status, Problems.detailOf(status));
    if (status == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
      problem.setProperty(
          "errors",
          List.of(new RequestFault("", null, "wrong-content-type", Problems.detailOf(status))));
    }
    return super.handleExceptionInternal(failure, problem, typed, status, request);
  }
}
