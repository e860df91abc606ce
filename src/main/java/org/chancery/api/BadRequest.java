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

  static BadRequest parameter(String parameter, String code, String detail) {
    return new BadRequest(
        HttpStatus.BAD_REQUEST, List.of(RequestFault.parameter(parameter, code, detail)));
  }

  List<RequestFault> faults() {
    return faults;
  }

  HttpStatus status() {
    return status;
  }
}
