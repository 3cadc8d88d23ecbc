package org.biaolian.settings;

import org.jspecify.annotations.Nullable;

/** The settings by the names of their properties. */
@FunctionalInterface
interface Settings {

  @Nullable String get(String property);

  /** The value without surrounding blanks; empty when it is missing. */
  default String text(String property) {
    String value = get(property);
    return value == null ? "" : value.strip();
  }
}
