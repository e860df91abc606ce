package org.chancery.record;

import java.time.Instant;

/**
 * What the log says of a command that was accepted.
 *
 * @param record the id of what it is about
 * @param version of that, from 1
 * @param position of the event
 * @param knownFrom when it became known
 * @param isNew whether this command brought it; not when it repeats one that was accepted before
 */
public record Receipt(
    String record, int version, long position, Instant knownFrom, boolean isNew) {}
