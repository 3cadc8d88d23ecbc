package org.biaolian.catalogue.internal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The same folding for what is written into the index and for what is asked of it. */
final class Spelling {

  private static final Pattern BROKEN = Pattern.compile("(?<=\\p{IsHan})\\s*\\n\\s*(?=\\p{IsHan})");
  private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{N}]");

  private Spelling() {}

  /** Full-width signs as half-width, small letters. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Letters and digits of any script, so that marks between words do not matter. */
  static String key(String text) {
    return NO_SIGN.matcher(fold(text)).replaceAll("");
  }

  /** A text whose Chinese words do not end with the line. */
  static String unbroken(String text) {
    return BROKEN.matcher(text).replaceAll("");
  }

  /** Whether a character is written Chinese. */
  static boolean chinese(int sign) {
    return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
  }

  /** Single Chinese characters of a text, each once. */
  static List<String> characters(String text) {
    return text.codePoints()
        .filter(Spelling::chinese)
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }

  /** Pairs of neighbouring Chinese characters, each once. */
  static List<String> pairs(String text) {
    int[] signs = text.codePoints().toArray();
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < signs.length; i++) {
      if (chinese(signs[i - 1]) && chinese(signs[i])) {
        pairs.add(new String(signs, i - 1, 2));
      }
    }
    return pairs.stream().distinct().toList();
  }
}
