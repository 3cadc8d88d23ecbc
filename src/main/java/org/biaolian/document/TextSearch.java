package org.biaolian.document;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Finds words in a text, whatever the width and case of their letters. */
public final class TextSearch {

  /** More are not counted. */
  public static final int MAX_HITS = 1_000;

  private static final String SPACES = "\\p{javaWhitespace}+";

  private TextSearch() {}

  /** A place in one of the lines. */
  public record Hit(int line, int start, int end) implements Serializable {}

  /** The places of the words, in the order of the text; none for blank words. */
  public static List<Hit> find(List<String> lines, String words) {
    String wanted = folded(words.strip());
    List<Hit> hits = new ArrayList<>();
    if (wanted.isEmpty()) {
      return hits;
    }
    for (int line = 0; line < lines.size(); line++) {
      String text = folded(lines.get(line));
      for (int at = text.indexOf(wanted);
          at >= 0;
          at = text.indexOf(wanted, at + wanted.length())) {
        if (hits.size() == MAX_HITS) {
          return hits;
        }
        hits.add(new Hit(line, at, at + wanted.length()));
      }
    }
    return hits;
  }

  /**
   * The same where spaces and ends of lines do not count, as on a printed page, whose lines break
   * anywhere.
   */
  public static List<Hit> findAcross(List<String> lines, String words) {
    String wanted = folded(words).replaceAll(SPACES, "");
    List<Hit> hits = new ArrayList<>();
    if (wanted.isEmpty()) {
      return hits;
    }
    for (int line = 0; line < lines.size(); line++) {
      String text = folded(lines.get(line));
      int[] places = new int[text.length()];
      StringBuilder dense = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          places[dense.length()] = i;
          dense.append(text.charAt(i));
        }
      }
      int step = wanted.length();
      for (int at = dense.indexOf(wanted); at >= 0; at = dense.indexOf(wanted, at + step)) {
        if (hits.size() == MAX_HITS) {
          return hits;
        }
        hits.add(new Hit(line, places[at], places[at + step - 1] + 1));
      }
    }
    return hits;
  }

  /** Letter for letter, so that places stay places. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      String plain =
          letter < 0x80 || Character.isSurrogate(letter) || Character.isIdeographic(letter)
              ? ""
              : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC);
      folded.append(Character.toLowerCase(plain.length() == 1 ? plain.charAt(0) : letter));
    }
    return folded.toString();
  }
}
