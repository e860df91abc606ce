package org.chancery.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The acts of one unit over the days of one bucket.
 *
 * @param unit a pair, a pair with an arrow, or an actor
 * @param bucket as a date: {@code 2022-01} or {@code 2022}
 * @param earliest its first day
 * @param latest its last day
 * @param certain how many began in it for certain
 * @param possible how many more may have
 * @param cooperation how many of the certain ones were cooperative
 * @param conflict how many were conflictual
 * @param goldsteinSum the sum of their weights
 * @param goldsteinMean the mean of their weights; absent where no act has one
 */
public record SeriesRow(
    String unit,
    String bucket,
    LocalDate earliest,
    LocalDate latest,
    long certain,
    long possible,
    long cooperation,
    long conflict,
    double goldsteinSum,
    @Nullable Double goldsteinMean) {}
