package org.biaolian.api;

import java.util.regex.Pattern;

/** Cells of exported tables: a text that a spreadsheet would run as a formula stays a text. */
public final class SafeCell {

  /** Full-width signs too: some programs fold them when they open a file. */
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private SafeCell() {}

  /** The cell, with a leading apostrophe if it begins like a formula; numbers stay numbers. */
  public static String of(String cell) {
    String seen = cell.stripLeading();
    boolean harmless =
        NUMBER.matcher(cell).matches() || (!startsFormula(cell) && !startsFormula(seen));
    return harmless ? cell : "'" + cell;
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
