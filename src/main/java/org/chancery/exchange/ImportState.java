package org.chancery.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an import has come. */
public enum ImportState {
  /** Others are before it. */
  WAITING,
  /** It reads line after line. */
  RUNNING,
  /** It came to the end of the file. */
  FINISHED,
  /** It did not; the report says why, and after which line. */
  STOPPED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isOver() {
    return this == FINISHED || this == STOPPED;
  }
}
