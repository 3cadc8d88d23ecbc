package org.biaolian.kernel;

/** A named rule by which an odd spelling was brought to the normal form. */
public enum NumberRule {
  /** Widths, dashes, slashes, letter case or spaces were folded. */
  SPELLING_FOLDED,
  /** {@code DB1401T9-2020} became {@code DB1401/T 9-2020}: the letter splits prefix and serial. */
  SLASH_RESTORED,
  /**
   * The old mandatory form {@code DB14/ 2800-2023} became {@code DB14 2800-2023}: the slash stands
   * where a type letter would, there is none, so the standard is mandatory.
   */
  OLD_MANDATORY_SLASH_DROPPED,
  /** A six-digit county prefix is kept as it is; counties issue no local standards today. */
  COUNTY_PREFIX_KEPT,
  /** A two-digit year of a retired reference means nineteen hundred and that. */
  TWO_DIGIT_YEAR_READ
}
