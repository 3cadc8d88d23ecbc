package org.biaolian.shell;

import org.jspecify.annotations.Nullable;

/** Light, dark, or as the system says. */
enum Scheme {
  SYSTEM("", "shell.scheme.system"),
  LIGHT("light", "shell.scheme.light"),
  DARK("dark", "shell.scheme.dark");

  static final String COOKIE = "scheme";

  private final String attribute;
  private final String nameKey;

  Scheme(String attribute, String nameKey) {
    this.attribute = attribute;
    this.nameKey = nameKey;
  }

  /** Value of {@code data-scheme} on the page; empty for none. */
  String attribute() {
    return attribute;
  }

  String nameKey() {
    return nameKey;
  }

  static Scheme ofCookie(@Nullable String value) {
    for (Scheme scheme : values()) {
      if (scheme.attribute.equals(value)) {
        return scheme;
      }
    }
    return SYSTEM;
  }
}
