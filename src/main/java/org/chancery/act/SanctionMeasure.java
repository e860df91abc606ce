package org.chancery.act;

import org.chancery.relationship.Word;

/**
 * What sanctions do: the types of the Global Sanctions Data Base, and the commonest measures that
 * OpenSanctions tells apart.
 */
public enum SanctionMeasure implements Word {
  TRADE,
  FINANCIAL,
  TRAVEL,
  ARMS,
  MILITARY_ASSISTANCE,
  ASSET_FREEZE,
  EXPORT_CONTROL,
  IMPORT_RESTRICTION,
  INVESTMENT_BAN,
  TRANSPORT,
  OTHER
}
