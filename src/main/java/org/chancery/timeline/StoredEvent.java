package org.chancery.timeline;

import org.chancery.act.ActRecorded;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log handed it over.
 *
 * @param position of the event
 * @param version of the record that it makes, from 1
 * @param by who did it
 * @param publisherKnownAt when its publisher told it, where an import said so
 */
record StoredEvent(
    long position, int version, String by, @Nullable String publisherKnownAt, ActRecorded event) {}
