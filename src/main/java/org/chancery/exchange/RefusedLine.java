package org.chancery.exchange;

import java.util.List;
import org.chancery.act.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A line that was not accepted.
 *
 * @param line its number, from 1
 * @param command its name, when there is one of that name
 * @param record the id of what it is about, when that is well-formed
 * @param errors everything that is wrong with it; of very many the first
 */
public record RefusedLine(
    long line, @Nullable String command, @Nullable String record, List<Fault> errors) {}
