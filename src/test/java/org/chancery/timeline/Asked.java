package org.chancery.timeline;

import java.util.function.Function;
import org.chancery.record.Command;
import org.jspecify.annotations.Nullable;

/**
 * A command of a history, and what it makes of its record if it is accepted.
 *
 * @param then from what the record told before; from nothing when it was not there
 */
record Asked(Command command, Function<@Nullable PlainRecord, PlainRecord> then) {}
