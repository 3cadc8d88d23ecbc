package org.biaolian.catalogue;

import java.util.UUID;

/**
 * Addresses by number, so that one can read and send them: a slash stands as {@code ~} and a space
 * as {@code _}, neither of which occurs in a number: {@code standards/DB14~T_2512-2022}.
 */
public final class CatalogueRoutes {

  public static final String LIST = "standards";

  /** Two texts beside each other; the module that owns the page lies above this one. */
  public static final String COMPARE = LIST + "/compare";

  /** The number of the first of two standards, as a segment. */
  public static final String LEFT = "a";

  /** The number of the second of two standards, as a segment. */
  public static final String RIGHT = "b";

  /** Which tab of a standard's page is open at first. */
  public static final String TAB = "tab";

  /** The tab of its text. */
  public static final String TEXT = "text";

  /** Probable duplicates across regions. */
  public static final String OVERLAPS = LIST + "/overlaps";

  /** Sharing of many records of the own bureau. */
  public static final String SHARING = LIST + "/sharing";

  /** The import to whose records that page is narrowed. */
  public static final String IMPORT = "import";

  private CatalogueRoutes() {}

  /** What waits of one import for the approver, without leading slash. */
  public static String sharing(UUID job) {
    return SHARING + "?" + IMPORT + "=" + job + "&waiting=yes";
  }

  /** The page of a standard, without leading slash. */
  public static String standard(String number) {
    return LIST + "/" + segment(number);
  }

  /** The page that compares the texts of two standards, without leading slash. */
  public static String compare(String left, String right) {
    return COMPARE + "?" + compareQuery(left, right);
  }

  /** The question of that page, without question mark; an empty number leaves one open. */
  public static String compareQuery(String left, String right) {
    return LEFT + "=" + segment(left) + "&" + RIGHT + "=" + segment(right);
  }

  /** A number as one segment of an address. */
  public static String segment(String number) {
    return number.replace('/', '~').replace(' ', '_');
  }

  /** The number that a segment stands for. */
  public static String number(String segment) {
    return segment.replace('~', '/').replace('_', ' ');
  }
}
