package org.chancery.timeline;

import org.chancery.relationship.Word;

/** Whether a value holds however the vague dates fell. */
public enum Timing implements Word {
  CERTAIN,
  POSSIBLE
}
