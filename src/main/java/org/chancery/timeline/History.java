package org.chancery.timeline;

import java.util.List;

/**
 * A page of the acts of a relationship, or of all, in the order of the world.
 *
 * @param more whether others follow
 */
public record History(List<ListedAct> acts, boolean more) {}
