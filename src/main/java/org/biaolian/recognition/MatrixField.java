package org.biaolian.recognition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field of work: an ICS number of any level or the beginning of a CCS code.
 *
 * @param code as addresses hold it, {@code 13.020} or {@code P4}
 */
public record MatrixField(String code) {

  private static final Pattern ICS = Pattern.compile("\\d{2}(\\.\\d{3}(\\.\\d{2})?)?");
  private static final Pattern CCS = Pattern.compile("[A-Z]\\d{0,2}");

  public MatrixField {
    if (!ICS.matcher(code).matches() && !CCS.matcher(code).matches()) {
      throw new IllegalArgumentException("no field: " + code);
    }
  }

  /** The field that a text names; nothing if it is none. */
  public static Optional<MatrixField> parse(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    return ICS.matcher(code).matches() || CCS.matcher(code).matches()
        ? Optional.of(new MatrixField(code))
        : Optional.empty();
  }

  public boolean ofIcs() {
    return Character.isDigit(code.charAt(0));
  }
}
