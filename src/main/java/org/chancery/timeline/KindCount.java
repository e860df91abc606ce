package org.chancery.timeline;

/**
 * How many acts of one kind had happened by a day.
 *
 * @param certain however the vague dates fell
 * @param possible how many more may have
 */
public record KindCount(String kind, long certain, long possible) {}
