package org.chancery.exchange;

import org.jspecify.annotations.Nullable;

/** A file that was not taken in, not even in part. */
@SuppressWarnings("serial")
public final class NotReceived extends RuntimeException {
  private final Why why;

  /** What kept it out. */
  public enum Why {
    /** There is nothing in it. */
    EMPTY("empty", "there is no line in it"),
    /** It ended before it was whole. */
    CUT_OFF("cut-off", "the body ended before it was whole"),
    /** It is larger than any that may wait. */
    TOO_LARGE("too-large", "larger than a file may be that waits for its turn"),
    /** It brings instants of knowledge, and something is recorded already. */
    LOG_NOT_EMPTY("log-not-empty", ImportStop.NOT_EMPTY),
    /** Others take the room or the places now. */
    NO_ROOM_NOW("no-room", "there is no room for it now: send it again later"),
    /** Too many are waiting. */
    TOO_MANY("too-many", "too many imports wait already: send it again later");

    private final String code;
    private final String detail;

    Why(String code, String detail) {
      this.code = code;
      this.detail = detail;
    }

    /** One word for programs. */
    public String code() {
      return code;
    }
  }

  NotReceived(Why why, @Nullable Throwable cause) {
    super(why.detail, cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
