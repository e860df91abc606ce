package org.chancery.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.RelationshipId;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;

/**
 * What a series counts.
 *
 * @param relationship the only pair that is counted, where one is asked for
 * @param actors of whom one takes part in what is counted; everybody when empty
 * @param from the first day; that of the first act when absent
 * @param to the last day; that of the last act when absent
 * @param zeros whether a bucket without acts has a row
 */
public record SeriesQuestion(
    @Nullable RelationshipId relationship,
    Unit unit,
    List<ActorId> actors,
    Bucket bucket,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean zeros) {
  public SeriesQuestion {
    actors = List.copyOf(actors);
  }

  /** Whose acts one row counts. */
  public enum Unit implements Word {
    DYAD,
    DIRECTED_DYAD,
    ACTOR
  }

  /** Over which days. */
  public enum Bucket implements Word {
    MONTH,
    YEAR;

    LocalDate startOf(LocalDate day) {
      return this == YEAR ? day.withDayOfYear(1) : day.withDayOfMonth(1);
    }

    /** How many there are from the one of a day to that of another. */
    long between(LocalDate first, LocalDate last) {
      return (this == YEAR ? ChronoUnit.YEARS : ChronoUnit.MONTHS)
              .between(startOf(first), startOf(last))
          + 1;
    }

    LocalDate next(LocalDate start) {
      return this == YEAR ? start.plusYears(1) : start.plusMonths(1);
    }

    /** The bucket as a date of its own precision: {@code 2022-01} or {@code 2022}. */
    String nameOf(LocalDate start) {
      String day = start.toString();
      return this == YEAR ? day.substring(0, day.length() - 6) : day.substring(0, day.length() - 3);
    }
  }
}
