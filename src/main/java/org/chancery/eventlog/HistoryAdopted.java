package org.chancery.eventlog;

import java.time.Instant;

/**
 * Tells that everything before it was taken over from elsewhere, and known from when others knew
 * it.
 *
 * @param lines how many events were taken over
 * @param firstKnownFrom from when the first of them is known
 * @param lastKnownFrom from when the last of them is known
 */
public record HistoryAdopted(long lines, Instant firstKnownFrom, Instant lastKnownFrom) {}
