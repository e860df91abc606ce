package org.chancery.time;

/** A text that is no date, with a code for programs, a sentence for people, and the place. */
@SuppressWarnings("serial")
public final class DateFault extends IllegalArgumentException {
  private final String code;
  private final int place;

  DateFault(String code, String detail, int place) {
    super(detail + " (at character " + (place + 1) + ")");
    this.code = code;
    this.place = place;
  }

  /** What is wrong, in one word of the interface: {@code date-malformed}, {@code date-order} … */
  public String code() {
    return code;
  }

  /** What is wrong and where, in a sentence that does not repeat the text. */
  public String detail() {
    return getMessage();
  }

  /** Where the part begins that is wrong: how many characters of the text come before it. */
  public int place() {
    return place;
  }
}
