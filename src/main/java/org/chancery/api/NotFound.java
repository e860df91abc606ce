package org.chancery.api;

/** Something that was asked for by its id and is not known. */
@SuppressWarnings("serial")
final class NotFound extends RuntimeException {
  NotFound(String detail) {
    super(detail);
  }
}
