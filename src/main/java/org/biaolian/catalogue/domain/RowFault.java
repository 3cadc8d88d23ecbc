package org.biaolian.catalogue.domain;

import java.util.Locale;
import org.biaolian.kernel.NumberRefusal;

/** Why a row is refused. The first argument of each text is the cell at fault, unless said. */
public enum RowFault {
  NUMBER_MISSING,
  NUMBER_TOO_LONG,
  /** A joint text has one row per number. */
  NUMBER_SEVERAL,
  /** Region digits and serial run together: never guessed. */
  NUMBER_AMBIGUOUS,
  NUMBER_REGION_UNKNOWN,
  NUMBER_SERIAL_MISSING,
  NUMBER_SERIAL_MALFORMED,
  NUMBER_YEAR_MISSING,
  NUMBER_YEAR_MALFORMED,
  NUMBER_TRAILING_TEXT,
  NUMBER_PREFIX_UNKNOWN,
  /** The number's end slipped into the title; the second argument is both put together. */
  NUMBER_SPLIT,
  TITLE_MISSING,
  TITLE_TOO_LONG,
  /** Longer than the record holds; never cut in silence. */
  ISSUER_TOO_LONG,
  REPLACES_TOO_LONG,
  /** There is something, but it is no date. */
  PUBLISHED_MALFORMED,
  IMPLEMENTED_MALFORMED,
  /** Column, cell. */
  DATE_MALFORMED,
  /** Column, date, date of publication. */
  DATE_BEFORE_PUBLICATION,
  /** Column, most characters, beginning of the cell. */
  TEXT_TOO_LONG,
  /** Column, cell, words that are understood. */
  WORD_UNKNOWN,
  /** Cell, the part that is no number. */
  JOINT_UNREAD,
  SECTOR_MALFORMED,
  /** The cell of the adopted standard, and another degree in the column of degrees. */
  CONFORMITY_TWICE;

  /** The translation key. */
  public String key() {
    return "import.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why the number of a row is refused. */
  public static RowFault of(NumberRefusal refusal) {
    return switch (refusal) {
      case EMPTY -> NUMBER_MISSING;
      case TOO_LONG -> NUMBER_TOO_LONG;
      case SEVERAL_NUMBERS -> NUMBER_SEVERAL;
      case AMBIGUOUS_PREFIX -> NUMBER_AMBIGUOUS;
      case REGION_UNKNOWN -> NUMBER_REGION_UNKNOWN;
      case SERIAL_MISSING -> NUMBER_SERIAL_MISSING;
      case SERIAL_MALFORMED -> NUMBER_SERIAL_MALFORMED;
      case YEAR_MISSING -> NUMBER_YEAR_MISSING;
      case YEAR_MALFORMED -> NUMBER_YEAR_MALFORMED;
      case TRAILING_TEXT -> NUMBER_TRAILING_TEXT;
      case PREFIX_UNKNOWN -> NUMBER_PREFIX_UNKNOWN;
    };
  }
}
