package org.biaolian.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A code of the International Classification for Standards: field, group, subgroup. */
public record IcsCode(String value) implements Comparable<IcsCode> {

  private static final Pattern FORM = Pattern.compile("\\d{2}(\\.\\d{3}(\\.\\d{2})?)?");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is like 03, 03.080 or 03.080.30
   */
  public IcsCode {
    if (!matches(value)) {
      throw new IllegalArgumentException("Not an ICS code: " + value);
    }
  }

  /** Tells whether a text has the form of an ICS code. */
  public static boolean matches(@Nullable String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /** The field, two digits. */
  public String field() {
    return value.substring(0, 2);
  }

  @Override
  public int compareTo(IcsCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
