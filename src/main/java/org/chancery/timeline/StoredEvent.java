package org.chancery.timeline;

import org.chancery.act.ActRecorded;

/**
 * An event as the log handed it over.
 *
 * @param position of the event
 * @param version of the record that it makes, from 1
 * @param by who did it
 */
record StoredEvent(long position, int version, String by, ActRecorded event) {}
