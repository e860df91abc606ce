package org.chancery.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.relationship.FactKey;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds, or may hold, on a day.
 *
 * @param label what it is called
 * @param text label and value in a sentence
 * @param value its fields; empty when no act has certainly happened
 * @param timing possible when a vague date could have fallen so that another value holds
 * @param settled whether nothing more is expected of it
 * @param since the start, as stated, of the act that brought its status, or the last of positions
 * @param until the first day on which another status leads, or any actor takes another position, as
 *     known at the same point
 * @param because the records behind the value, newest first
 * @param alternatives other values that may hold instead
 */
public record Fact(
    FactKey id,
    String label,
    String text,
    Map<String, Object> value,
    Timing timing,
    boolean settled,
    @Nullable String since,
    @Nullable LocalDate until,
    List<String> because,
    List<Alternative> alternatives) {

  /** The same without what is known of its end. */
  Fact regardlessOfUntil() {
    return new Fact(id, label, text, value, timing, settled, since, null, because, alternatives);
  }

  /** Another value of some field; a {@code null} in it means that the field does not hold. */
  public record Alternative(
      Map<String, @Nullable Object> value, String since, List<String> because) {}
}
