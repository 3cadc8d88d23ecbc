package org.biaolian.catalogue;

/** What a file is to the standard of its record. */
public enum FileRole {
  /** The full text. */
  TEXT,
  /** The paper on the fair-competition review: no text of the standard, never read as one. */
  FAIR_COMPETITION
}
