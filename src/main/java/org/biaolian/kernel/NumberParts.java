package org.biaolian.kernel;

import org.jspecify.annotations.Nullable;

/** A number taken apart; {@code type} is T, Z or empty, {@code yearText} as written. */
record NumberParts(
    NumberKind kind,
    String prefix,
    @Nullable String region,
    String type,
    String serial,
    String yearText,
    String suffix) {

  String stem() {
    String slash = type.isEmpty() ? "" : "/" + type;
    return prefix + slash + " " + serial;
  }

  String text() {
    return stem() + "-" + yearText + suffix;
  }

  int year() {
    int year = Integer.parseInt(yearText);
    return yearText.length() == 2 ? 1900 + year : year;
  }
}
