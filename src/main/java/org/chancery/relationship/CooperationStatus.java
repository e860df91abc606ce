package org.chancery.relationship;

/** Whether actors work together on something. */
public enum CooperationStatus implements Word {
  AGREED,
  ONGOING,
  ENDED
}
