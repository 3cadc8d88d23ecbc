package org.biaolian.bureau;

import java.util.Locale;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;

/** A group of bureaus that share and recognise. */
public record Circle(
    CircleCode code,
    String nameZh,
    String nameEn,
    String shortZh,
    String shortEn,
    OrganizationCode secretariat) {

  public String name(Locale locale) {
    return Organization.chinese(locale) ? nameZh : nameEn;
  }

  public String shortName(Locale locale) {
    return Organization.chinese(locale) ? shortZh : shortEn;
  }
}
