package org.chancery.timeline;

import org.jspecify.annotations.Nullable;

/**
 * The last act of one kind and direction that had certainly happened by a day.
 *
 * @param direction which side acted towards which; absent when it passed between others
 * @param occurred when, as stated
 */
public record LatestAct(
    String kind, @Nullable String direction, String record, String headline, String occurred) {}
