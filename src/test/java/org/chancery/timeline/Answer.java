package org.chancery.timeline;

/** What was asked of a history, and what was answered. */
record Answer(RandomHistory history, Question question, RelationshipState state) {
  PlainState plain() {
    return history.plain(question);
  }

  @Override
  public String toString() {
    return question + ", of " + history;
  }
}
