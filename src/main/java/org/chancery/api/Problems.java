package org.chancery.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457), with the faults named. */
final class Problems {
  private Problems() {}

  static ProblemDetail of(
      HttpStatus status, String type, String detail, List<RequestFault> faults) {
    ProblemDetail problem = of(status, detail);
    problem.setType(URI.create("urn:chancery:problem:" + type));
    if (!faults.isEmpty()) {
      problem.setProperty("errors", faults);
    }
    return problem;
  }

  static ProblemDetail of(HttpStatusCode status, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("about:blank"));
    return problem;
  }

  /** What can be said of a status alone. */
  static String detailOf(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> "the request could not be understood";
      case 404 -> "there is nothing at this address";
      case 405 -> "this address does not take this method";
      case 406 -> "nothing that is accepted can be given: ask for application/json";
      case 415 -> "send application/json";
      default ->
          status.is5xxServerError()
              ? "something went wrong here; a command may be sent again, it is recorded once"
              : "the request was refused";
    };
  }
}
