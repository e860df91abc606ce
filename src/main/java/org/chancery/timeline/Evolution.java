package org.chancery.timeline;

import java.util.List;

/**
 * A page of how the account of one day changed, in the order of the log.
 *
 * @param steps the events that changed it
 * @param reached the position up to which the page tells everything
 * @param more whether there may be others after it
 */
public record Evolution(List<EvolutionStep> steps, long reached, boolean more) {}
