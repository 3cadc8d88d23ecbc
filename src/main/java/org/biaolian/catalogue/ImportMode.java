package org.biaolian.catalogue;

/** As what the rows of a file are imported. */
public enum ImportMode {
  /** As the acting bureau's own records; rows of other regions are refused. */
  OWN,
  /** As references that nobody owns; a bureau's own records stay as they are. */
  REFERENCE
}
