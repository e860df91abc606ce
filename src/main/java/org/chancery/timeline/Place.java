package org.chancery.timeline;

import java.time.LocalDate;
import org.chancery.time.Bounds;

/**
 * The place of an act in the order of the world: by earliest start, latest start, the recorder's
 * order, then the position of the event that first recorded it. No two acts share one.
 *
 * @param start when the act may have begun
 * @param order the recorder's
 * @param position of the event
 */
public record Place(Bounds start, int order, long position) {
  private static final int PARTS = 4;

  /** Every act lies within these years, and PostgreSQL knows them. */
  private static final int FIRST_YEAR = -4100;

  private static final int LAST_YEAR = 10_100;

  /** Reads what {@link #toString()} wrote; refuses anything else. */
  public static Place parse(String text) {
    String[] parts = text.split("_", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("not a place");
    }
    return new Place(
        new Bounds(day(parts[0]), day(parts[1])),
        Integer.parseInt(parts[2]),
        Long.parseLong(parts[3]));
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    boolean open = day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
    if (!open && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      throw new IllegalArgumentException("not a day of any act");
    }
    return day;
  }

  @Override
  public String toString() {
    return start.earliest() + "_" + start.latest() + "_" + order + "_" + position;
  }
}
