package org.biaolian.policy;

import java.util.List;
import java.util.Locale;

/** The points of the checklist that come with the portal: stored as codes, shown in words. */
public final class SuppliedPoints {

  public static final List<String> CODES =
      List.of("MANDATORY", "HIGHER", "CONDITIONS", "COMPETITION", "SCOPE", "TEXT");

  private SuppliedPoints() {}

  /** The translation key of a code. */
  public static String key(String code) {
    return "recognition.check.item." + code.toLowerCase(Locale.ROOT);
  }
}
