package org.biaolian.catalogue;

/** By what the results of a search can be narrowed; the order is the page's. */
public enum Facet {
  /** A circle's code: standards of the regions that are members today. */
  CIRCLE,
  /** The region digits of a number: {@code 14}, {@code 1401}. */
  REGION,
  /** A {@link LegalStatus}, as in an address. */
  STATUS,
  /** An ICS code; a parent holds its children. */
  ICS,
  /** A letter or a code of CCS. */
  CCS,
  /** The year of publication. */
  YEAR,
  /** {@code mandatory}, {@code recommended} or {@code guidance}. */
  NATURE,
  /** A bureau that recognises the standard, as far as the viewer may know. */
  RECOGNISED_BY,
  /** {@code 1}: the acting bureau's own. */
  OWN,
  /** {@code 1}: verified by its bureau. */
  VERIFIED;

  /** What stands for yes. */
  public static final String YES = "1";

  /** Whether a value is the beginning of those below it. */
  public boolean tree() {
    return this == ICS || this == CCS;
  }
}
