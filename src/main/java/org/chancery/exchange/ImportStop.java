package org.chancery.exchange;

/**
 * Why an import did not come to the end of its file.
 *
 * @param code one word for programs
 * @param afterLine the last line that was taken; what was accepted up to it is kept
 * @param detail a sentence for people
 */
public record ImportStop(String code, long afterLine, String detail) {
  static final String SEND_AGAIN =
      "what was accepted is kept, and when the same file is sent again nothing is recorded twice";

  static final String NOT_EMPTY =
      "a history import goes into an empty log, and this one holds something";

  /** Whether the log held something that a history import could not go before. */
  public boolean foundLogNotEmpty() {
    return code.equals(Reason.LOG_NOT_EMPTY.code);
  }

  /** Whether there is no more to come of the file. */
  public boolean wasCutOff() {
    return code.equals(Reason.CUT_OFF.code);
  }

  /** What can end an import early. */
  enum Reason {
    CUT_OFF("cut-off", "the file ended in the middle"),
    LOG_NOT_EMPTY("log-not-empty", NOT_EMPTY),
    NOT_TEXT("not-text", "this is no text in UTF-8"),
    LOG_AWAY("log-away", "the log did not answer for too long"),
    SERVICE_ENDS("service-ends", "the service was told to end"),
    TOO_LONG_TO_CHECK("too-long-to-check", "a dry run cannot keep more lines in mind"),
    FAILED("failed", "something went wrong here; the log of the service says where");

    private final String code;
    private final String detail;

    Reason(String code, String detail) {
      this.code = code;
      this.detail = detail;
    }

    String code() {
      return code;
    }

    String detail() {
      return detail;
    }
  }
}
