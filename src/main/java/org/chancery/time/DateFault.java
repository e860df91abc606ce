package org.chancery.time;

/** A text that is no date, with a code for programs and a sentence for people. */
@SuppressWarnings("serial")
public final class DateFault extends IllegalArgumentException {
  private final String code;

  DateFault(String code, String detail) {
    super(detail);
    this.code = code;
  }

  /** What is wrong, in one word of the interface: {@code date-malformed}, {@code date-order} … */
  public String code() {
    return code;
  }

  /** What is wrong, in a sentence that does not repeat the text. */
  public String detail() {
    return getMessage();
  }
}
