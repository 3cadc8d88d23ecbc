package org.biaolian.shell;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the portal: Chinese first, English second. */
final class Languages {

  static final String COOKIE = "lang";
  static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  static final Locale ENGLISH = Locale.ENGLISH;
  static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

  private Languages() {}

  /**
   * The language to use: the remembered one, else the first that the browser accepts and we speak,
   * else Chinese.
   */
  static Locale choose(@Nullable String remembered, List<Locale> accepted) {
    for (Locale locale : ALL) {
      if (locale.toLanguageTag().equals(remembered)) {
        return locale;
      }
    }
    return accepted.stream()
        .flatMap(
            wanted -> ALL.stream().filter(own -> own.getLanguage().equals(wanted.getLanguage())))
        .findFirst()
        .orElse(CHINESE);
  }

  /** The switch's short name of a language, in that language. */
  static String sign(Locale locale) {
    return locale.equals(ENGLISH) ? "EN" : "中";
  }

  /** The name of a language, in that language. */
  static String name(Locale locale) {
    return locale.equals(ENGLISH) ? "English" : "中文";
  }
}
