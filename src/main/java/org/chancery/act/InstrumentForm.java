package org.chancery.act;

import org.chancery.relationship.Word;

/** What an instrument is called (United Nations Treaty Collection, glossary). */
public enum InstrumentForm implements Word {
  TREATY,
  AGREEMENT,
  PROTOCOL,
  AMENDMENT,
  MEMORANDUM,
  JOINT_STATEMENT,
  DECLARATION,
  ROADMAP
}
