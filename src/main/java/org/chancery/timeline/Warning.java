package org.chancery.timeline;

/**
 * Something about an accepted record that its recorder may want to look at again.
 *
 * @param pointer the part of the command that it is about, as a JSON pointer
 * @param code one word for programs
 */
public record Warning(String pointer, String code, String detail) {}
