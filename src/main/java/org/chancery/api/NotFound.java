package org.chancery.api;

/** Something that was asked for by its id and is not known. */
final class NotFound extends RuntimeException {
  NotFound(String detail) {
    super(detail);
  }
}
