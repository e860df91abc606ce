package org.chancery.act;

import org.chancery.relationship.Word;

/** What a participant does in an act, and on which side of it that counts. */
public enum Role implements Word {
  INITIATOR(Side.SOURCE),
  RECIPIENT(Side.TARGET),
  GUEST(Side.SOURCE),
  HOST(Side.TARGET),
  SPEAKER(Side.SOURCE),
  AUDIENCE(Side.TARGET),
  TARGET(Side.TARGET),
  SIGNATORY(Side.BOTH),
  PARTICIPANT(Side.BOTH),
  MEDIATOR(Side.NEITHER),
  OBSERVER(Side.NEITHER),
  SUBJECT(Side.NEITHER);

  private enum Side {
    SOURCE,
    TARGET,
    BOTH,
    NEITHER
  }

  private final Side side;

  Role(Side side) {
    this.side = side;
  }

  boolean isSource() {
    return side == Side.SOURCE || side == Side.BOTH;
  }

  boolean isTarget() {
    return side == Side.TARGET || side == Side.BOTH;
  }
}
