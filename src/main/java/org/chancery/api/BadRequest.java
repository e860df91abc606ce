package org.chancery.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with every fault in it. */
@SuppressWarnings("serial")
final class BadRequest extends RuntimeException {
  private final transient List<RequestFault> faults;
  private final HttpStatus status;

  BadRequest(HttpStatus status, List<RequestFault> faults) {
    super("the request has faults");
    this.status = status;
    this.faults = List.copyOf(faults);
  }

  List<RequestFault> faults() {
    return faults;
  }

  /** Well written, but about something that is not there; or not well written. */
  String type() {
    return status == HttpStatus.UNPROCESSABLE_CONTENT ? "unknown-anchor" : "bad-request";
  }

  HttpStatus status() {
    return status;
  }
}
