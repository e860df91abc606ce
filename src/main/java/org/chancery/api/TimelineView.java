package org.chancery.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of acts in the order of the world.
 *
 * @param relationship the one asked for; null where all are listed
 * @param from the first day asked for
 * @param to the last day asked for
 * @param next the cursor of the page after it
 */
record TimelineView(
    StateView.@Nullable Pair relationship,
    StateView.Resolved<@Nullable LocalDate> from,
    StateView.Resolved<@Nullable LocalDate> to,
    StateView.Resolved<@Nullable Instant> knownAt,
    long position,
    String edition,
    List<Notice> notices,
    String order,
    List<ActView> acts,
    @Nullable String next) {}
