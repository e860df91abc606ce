package org.chancery.api;

/** Something that was asked for by its id and is not known. */
@SuppressWarnings("serial")
final class NotFound extends RuntimeException {
  private final String parameter;

  /** The parameter of the address that names it. */
  NotFound(String parameter, String detail) {
    super(detail);
    this.parameter = parameter;
  }

  RequestFault fault() {
    return RequestFault.parameter(parameter, "unknown", String.valueOf(getMessage()));
  }
}
