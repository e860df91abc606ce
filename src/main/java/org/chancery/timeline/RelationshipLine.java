package org.chancery.timeline;

import java.util.List;
import org.chancery.relationship.RelationshipId;

/**
 * A relationship in one line: what its records reach over, and its state on a day.
 *
 * @param facts what holds or may hold, by topic and key
 * @param certain how many acts had certainly happened by the day
 * @param possible how many more may have
 */
public record RelationshipLine(
    RelationshipId relationship,
    Coverage coverage,
    List<Fact> facts,
    long certain,
    long possible,
    Indicators indicators) {}
