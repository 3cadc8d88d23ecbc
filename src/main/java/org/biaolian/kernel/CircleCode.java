package org.biaolian.kernel;

import java.util.regex.Pattern;

/** The key of a circle of bureaus that share and recognise, such as {@code cities}. */
public record CircleCode(String value) implements Comparable<CircleCode> {

  private static final Pattern FORM = Pattern.compile("(?=.{2,20}$)[a-z0-9]+(?:-[a-z0-9]+)*");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is 2 to 20 small letters, digits and inner hyphens
   */
  public CircleCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the code of a circle: " + value);
    }
  }

  /** Whether a text has the form of such a key. */
  public static boolean matches(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(CircleCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
