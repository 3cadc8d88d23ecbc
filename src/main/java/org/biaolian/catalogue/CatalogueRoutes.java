package org.biaolian.catalogue;

/**
 * Addresses by number, so that one can read and send them: a slash stands as {@code ~} and a space
 * as {@code _}, neither of which occurs in a number: {@code standards/DB14~T_2512-2022}.
 */
public final class CatalogueRoutes {

  public static final String LIST = "standards";

  /** Which tab of a standard's page is open at first. */
  public static final String TAB = "tab";

  /** The tab of its text. */
  public static final String TEXT = "text";

  /** Probable duplicates across regions. */
  public static final String OVERLAPS = LIST + "/overlaps";

  private CatalogueRoutes() {}

  /** The page of a standard, without leading slash. */
  public static String standard(String number) {
    return LIST + "/" + segment(number);
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
