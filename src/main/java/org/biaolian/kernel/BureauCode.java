package org.biaolian.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The GB/T 2260 code of a bureau's region: six digits, a province or a city. */
public record BureauCode(String value) implements Comparable<BureauCode> {

  private static final Pattern FORM = Pattern.compile("[1-8]\\d[0-9]{2}00");

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
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a GB/T 2260 code of a province or city: " + value);
    }
  }

  /** Tells whether a text has the form of a bureau's code. */
  public static boolean matches(@Nullable String text) {
    return text != null && FORM.matcher(text).matches();
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
