package org.chancery.timeline;

import java.time.LocalDate;
import org.chancery.relationship.RelationshipId;

/** What a state is asked for: a relationship and a point of both clocks. */
record Question(RelationshipId relationship, LocalDate day, long position) {
  @Override
  public String toString() {
    return relationship + " as of " + day + ", known @" + position;
  }
}
