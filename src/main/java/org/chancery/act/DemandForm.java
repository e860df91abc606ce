package org.chancery.act;

import org.chancery.relationship.Word;

/** In what form something was demanded, or what was demanded as proof. */
public enum DemandForm implements Word {
  ORAL,
  WRITTEN,
  WRITTEN_GUARANTEE,
  ULTIMATUM
}
