package org.chancery.timeline;

/** What was answered when a history was asked for what differs between two points. */
record Leg(RandomHistory history, Question from, Question to, Difference.Leg told) {
  PlainDifference plain() {
    return new PlainDifference(history.plain(from), history.plain(to));
  }

  @Override
  public String toString() {
    return "from " + from + " to " + to + ", of " + history;
  }
}
