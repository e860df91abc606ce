package org.chancery.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in the log, whether or not a module here keeps its name.
 *
 * @param position place in the total order
 * @param knownFrom to the microsecond, UTC
 * @param id of the event
 * @param sequence place in its stream, from 0
 * @param name on disk
 * @param metadata JSON as it was written
 * @param payload JSON as it was written, to the byte
 */
public record RawEvent(
    long position,
    Instant knownFrom,
    String id,
    String stream,
    long sequence,
    String name,
    @Nullable String revision,
    String metadata,
    String payload) {}
