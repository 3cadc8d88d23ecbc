package org.biaolian.uikit;

import java.util.Locale;

/** Translation keys of enum constants: {@code enum.case-state.in-review}. */
public final class Words {

  private Words() {}

  public static String key(Enum<?> constant) {
    String type =
        constant
            .getDeclaringClass()
            .getSimpleName()
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
    return "enum." + type + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
