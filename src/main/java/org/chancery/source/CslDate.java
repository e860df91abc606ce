package org.chancery.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.time.Edtf;

/**
 * A date of a source. It is written in EDTF, which CSL prefers, or as an object with {@code
 * date-parts} (one date or two), {@code literal} or {@code raw}; kept is the date in EDTF.
 */
public record CslDate(@JsonValue Edtf date) {
  /** The fields that an object may have; it has one of them. */
  public static final String PARTS = "date-parts";

  public static final String LITERAL = "literal";
  public static final String RAW = "raw";

  /** Reads a date in any of its forms; refuses what is none. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CslDate of(Object written) {
    return new CslDate(Edtf.parse(textOf(written)));
  }

  private static String textOf(Object written) {
    if (!(written instanceof Map<?, ?> fields)) {
      return written.toString();
    }
    if (fields.get(PARTS) instanceof List<?> dates) {
      return dates.stream().map(date -> joined((List<?>) date)).collect(Collectors.joining("/"));
    }
    return String.valueOf(fields.containsKey(LITERAL) ? fields.get(LITERAL) : fields.get(RAW));
  }

  private static String joined(List<?> parts) {
    String form = List.of("%04d", "%04d-%02d", "%04d-%02d-%02d").get(parts.size() - 1);
    return form.formatted(parts.stream().map(part -> Integer.valueOf(part.toString())).toArray());
  }
}
