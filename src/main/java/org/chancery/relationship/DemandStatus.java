package org.chancery.relationship;

/**
 * What became of a demand. After PLOVER's REQUEST, REJECT and CONCEDE: meeting it, withdrawing it
 * and its lapse settle it; an answer of any other kind leaves it open.
 */
public enum DemandStatus implements Word {
  MADE,
  REJECTED,
  ACCEPTED,
  NARROWED,
  MET_IN_PART,
  MET,
  WITHDRAWN,
  LAPSED
}
