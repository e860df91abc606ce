package org.chancery.timeline;

import java.time.LocalDate;
import java.util.List;
import org.chancery.relationship.RelationshipId;

/**
 * The state of a relationship at the end of a day, as known at a point.
 *
 * @param facts what holds or may hold, by topic and key
 * @param latest the last act of every kind and direction
 * @param counts how many acts of every kind
 */
public record RelationshipState(
    RelationshipId relationship,
    LocalDate day,
    Known known,
    Coverage coverage,
    List<Fact> facts,
    List<LatestAct> latest,
    List<KindCount> counts,
    Indicators indicators) {}
