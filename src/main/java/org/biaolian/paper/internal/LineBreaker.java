package org.biaolian.paper.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of Chinese text: it breaks between any two characters, but not within a number or a Latin
 * word; no line begins with a closing mark, which hangs into the margin instead, and none ends with
 * an opening one.
 */
final class LineBreaker {

  private static final String CLOSING = "，。、；：？！）》〉」』】〕”’…—％%,.;:?!)]";
  private static final String OPENING = "（《〈「『【〔“‘([";

  private LineBreaker() {}

  /** How wide a text is. */
  interface Measure {
    float of(String text) throws IOException;
  }

  /**
   * The lines of a text.
   *
   * @param first what is left of the first line, after an indent
   */
  static List<String> lines(String text, float first, float width, Measure measure)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (String part : text.split("\\R", -1)) {
      paragraph(part, lines.isEmpty() ? first : width, width, measure, lines);
    }
    return lines;
  }

  private static void paragraph(
      String text, float first, float width, Measure measure, List<String> lines)
      throws IOException {
    String line = "";
    float room = first;
    for (String piece : pieces(text, width, measure)) {
      boolean hangs = CLOSING.contains(piece) && !line.isEmpty();
      if (!hangs && !line.isEmpty() && measure.of(line + piece) > room) {
        String carried = trailingOpening(line);
        lines.add(line.substring(0, line.length() - carried.length()).stripTrailing());
        line = carried;
        room = width;
      }
      line += line.isEmpty() && piece.isBlank() ? "" : piece;
    }
    lines.add(line);
  }

  private static String trailingOpening(String line) {
    int end = line.length();
    while (end > 1 && OPENING.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(end);
  }

  /** What is not broken: single characters, and words that are not longer than a line. */
  private static List<String> pieces(String text, float width, Measure measure) throws IOException {
    List<String> pieces = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int letter : text.codePoints().toArray()) {
      String sign = Character.toString(letter);
      boolean inWord = letter < 0x250 && letter > ' ' && !(CLOSING + OPENING).contains(sign);
      // A point or colon between two letters of a word belongs to it: 4.1, https://…
      boolean joint = !word.isEmpty() && letter < 0x80 && letter > ' ' && !"()[]".contains(sign);
      if ((inWord || joint) && measure.of(word + sign) <= width) {
        word.append(sign);
        continue;
      }
      if (!word.isEmpty()) {
        pieces.add(word.toString());
        word.setLength(0);
      }
      if (inWord) {
        word.append(sign);
      } else {
        pieces.add(sign);
      }
    }
    if (!word.isEmpty()) {
      pieces.add(word.toString());
    }
    return pieces;
  }
}
