package org.biaolian.kernel;

/** Why a text is not taken as the number of a standard. */
public enum NumberRefusal {
  /** Nothing but white space. */
  EMPTY,
  /** Longer than {@value StandardNumber#MAX_LENGTH} characters. */
  TOO_LONG,
  /** More than one number in the text: a joint text has one row per number. */
  SEVERAL_NUMBERS,
  /** Region digits and serial run together, as in {@code DB14012-2019}: never guessed. */
  AMBIGUOUS_PREFIX,
  /** A local prefix has two, four or six digits and belongs to a province of GB/T 2260. */
  REGION_UNKNOWN,
  /** Nothing after the prefix. */
  SERIAL_MISSING,
  /** The serial is not one to six digits with at most one part number of three digits. */
  SERIAL_MALFORMED,
  /** No year after the serial. */
  YEAR_MISSING,
  /** A local number's year is not written with four digits from 1900 to 2099. */
  YEAR_MALFORMED,
  /** Something follows the year. */
  TRAILING_TEXT,
  /** The prefix belongs to no family of standards that the portal knows. */
  PREFIX_UNKNOWN
}
