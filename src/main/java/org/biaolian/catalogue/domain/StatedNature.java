package org.biaolian.catalogue.domain;

import java.util.Locale;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/** 标准性质 as catalogues write it. */
enum StatedNature {
  MANDATORY("强制", "mandatory"),
  RECOMMENDED("推荐", "recommended"),
  GUIDANCE("指导", "guid");

  private final String chinese;
  private final String english;

  StatedNature(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  static StatedNature of(StandardNumber number) {
    if (number.mandatory()) {
      return MANDATORY;
    }
    return number.guidance() ? GUIDANCE : RECOMMENDED;
  }

  static @Nullable StatedNature read(String cell) {
    String text = cell.toLowerCase(Locale.ROOT);
    for (StatedNature nature : values()) {
      if (text.contains(nature.chinese) || text.contains(nature.english)) {
        return nature;
      }
    }
    return null;
  }
}
