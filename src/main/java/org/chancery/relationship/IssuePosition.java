package org.chancery.relationship;

/** Where an actor stands on an issue (CAMEO 051, 110 and 120). */
public enum IssuePosition implements Word {
  SUPPORTED,
  OPPOSED,
  REFUSED
}
