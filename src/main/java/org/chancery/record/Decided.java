package org.chancery.record;

/**
 * What a stream decided on a command that it accepts.
 *
 * @param sequence of the telling event in the stream
 * @param isNew whether that event was not there before
 */
record Decided(long sequence, boolean isNew) {}
