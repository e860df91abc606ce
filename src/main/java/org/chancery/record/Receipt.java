package org.chancery.record;

import java.time.Instant;

/**
 * What the log says of a command that was accepted.
 *
 * @param record the record's id
 * @param version of the record, from 1
 * @param position of the event
 * @param knownFrom when it became known
 */
public record Receipt(String record, int version, long position, Instant knownFrom) {}
