package org.biaolian.comparison.domain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words as they count when they are compared: whatever their width, case and spaces. */
final class Folded {

  private Folded() {}

  static String of(String words) {
    StringBuilder folded = new StringBuilder(words.length());
    Normalizer.normalize(words, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(letter -> !Character.isWhitespace(letter))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Without punctuation, too: what is left is what is said. */
  static String bare(String words) {
    StringBuilder bare = new StringBuilder(words.length());
    of(words).codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /** Its pairs of neighbouring letters, with how often each occurs. */
  static Map<Integer, Integer> pairs(String folded) {
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < folded.length(); i++) {
      pairs.merge((folded.charAt(i) << 16) | folded.charAt(i + 1), 1, Integer::sum);
    }
    return pairs;
  }

  /** How alike two texts are by their pairs of letters, from 0 to 1. */
  static double likeness(Map<Integer, Integer> one, Map<Integer, Integer> other) {
    int common = 0;
    int all = 0;
    for (Map.Entry<Integer, Integer> pair : one.entrySet()) {
      common += Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0));
      all += pair.getValue();
    }
    for (int count : other.values()) {
      all += count;
    }
    return all == 0 ? 0 : 2.0 * common / all;
  }
}
