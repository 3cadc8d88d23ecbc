package org.biaolian.bureau;

import java.util.Locale;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * An organization that people act for.
 *
 * @param level of a bureau; none for others
 * @param sign the one character that stands for a province
 */
public record Organization(
    OrganizationCode code,
    Kind kind,
    BureauCode.@Nullable Level level,
    String nameZh,
    String nameEn,
    String shortZh,
    String shortEn,
    String sign) {

  /** What sort of organization. */
  public enum Kind {
    BUREAU,
    SECRETARIAT,
    PLATFORM
  }

  /** The full name in the user's language. */
  public String name(Locale locale) {
    return chinese(locale) ? nameZh : nameEn;
  }

  /** The short name in the user's language. */
  public String shortName(Locale locale) {
    return chinese(locale) ? shortZh : shortEn;
  }

  static boolean chinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
