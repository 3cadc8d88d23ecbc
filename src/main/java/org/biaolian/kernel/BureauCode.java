package org.biaolian.kernel;

import org.jspecify.annotations.Nullable;

/** The GB/T 2260 code of a bureau's region: six digits, a province or a city. */
public record BureauCode(String value) implements Comparable<BureauCode> {

  private static final int LENGTH = 6;
  private static final int REGION = 4;

  /** The two levels that run a bureau of their own. */
  public enum Level {
    PROVINCE,
    CITY
  }

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is six digits ending in 00
   */
  public BureauCode {
    if (!matches(value)) {
      throw new IllegalArgumentException("Not a GB/T 2260 code of a province or city: " + value);
    }
  }

  /**
   * Tells whether a text has the form of a bureau's code. By hand: lists make these by thousands.
   */
  public static boolean matches(@Nullable String text) {
    if (text == null
        || text.length() != LENGTH
        || text.charAt(0) < '1'
        || text.charAt(0) > '8'
        || !text.endsWith("00")) {
      return false;
    }
    for (int at = 1; at < REGION; at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A province's code ends in four noughts. */
  public Level level() {
    return value.endsWith("0000") ? Level.PROVINCE : Level.CITY;
  }

  /** The region digits of the bureau's standards: {@code 14} or {@code 1401}. */
  public String standardPrefix() {
    return value.substring(0, level() == Level.PROVINCE ? 2 : 4);
  }

  /** Tells whether a number carries exactly this bureau's region digits. */
  public boolean issues(StandardNumber number) {
    return standardPrefix().equals(number.regionDigits());
  }

  /** The code of the province that this region lies in; a province is its own. */
  public BureauCode province() {
    return new BureauCode(value.substring(0, 2) + "0000");
  }

  /** The key under which sign-in and people know the bureau. */
  public OrganizationCode organization() {
    return new OrganizationCode(value);
  }

  @Override
  public int compareTo(BureauCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
