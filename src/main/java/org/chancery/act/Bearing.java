package org.chancery.act;

import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;

/**
 * A relationship that an act touches, and why.
 *
 * @param because the reason; absent where the participants themselves form the pair
 */
public record Bearing(RelationshipId relationship, @Nullable String because) {}
