package org.chancery.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with every fault in it. */
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

  HttpStatus status() {
    return status;
  }
}
