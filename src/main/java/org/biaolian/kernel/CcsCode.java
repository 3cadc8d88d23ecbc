package org.biaolian.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A code of the Chinese Classification for Standards: a letter and two digits. */
public record CcsCode(String value) implements Comparable<CcsCode> {

  private static final Pattern FORM = Pattern.compile("[A-Z]\\d{2}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is like A12
   */
  public CcsCode {
    if (!matches(value)) {
      throw new IllegalArgumentException("Not a CCS code: " + value);
    }
  }

  /** Tells whether a text has the form of a CCS code. */
  public static boolean matches(@Nullable String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /** The first level, one letter. */
  public String section() {
    return value.substring(0, 1);
  }

  @Override
  public int compareTo(CcsCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
