package org.chancery.timeline;

/**
 * Something that happened to what a record rests on or names.
 *
 * @param code one word for programs: {@code names-retracted}, {@code base-corrected} …
 * @param record that it happened to
 */
public record Flag(String code, String record, String detail) {}
