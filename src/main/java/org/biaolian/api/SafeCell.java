package org.biaolian.api;

import org.jspecify.annotations.Nullable;

/** Cells of files that spreadsheets open. */
public final class SafeCell {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private SafeCell() {}

  /**
   * The text, with an apostrophe before it where a spreadsheet would take it for a formula (OWASP,
   * CSV injection); empty for nothing.
   */
  public static String of(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
