package org.biaolian.catalogue.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.biaolian.kernel.MarkedText;
import org.biaolian.kernel.MarkedText.Piece;
import org.biaolian.kernel.PinyinKey;
import org.jspecify.annotations.Nullable;

/**
 * Marks in a text what somebody looked for: two or more Chinese characters in a row that stand in
 * the question, whole Latin words, and the characters behind pinyin or initials.
 */
public final class Highlighter {

  private static final int LONGEST = 2000;
  private static final int EXCERPT = 90;
  private static final int BEFORE = 20;
  private static final int MOST_WORDS = 12;

  private final List<String> words;

  public Highlighter(String question) {
    this.words =
        Stream.of(fold(question).split("[^\\p{L}\\p{N}]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
  }

  /** Words that can be looked for in a long text; a single sign is none. */
  public List<String> words() {
    return words.stream().filter(word -> word.length() > 1).limit(MOST_WORDS).toList();
  }

  /** The whole text with its marks. */
  public MarkedText whole(String text) {
    return pieces(text, found(text, true), 0, text.length());
  }

  /** The part of a text round its first mark; none without a mark. */
  public @Nullable MarkedText excerpt(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    BitSet found = found(text, false);
    int first = found.nextSetBit(0);
    if (first < 0) {
      return null;
    }
    int from = Math.max(0, first - BEFORE);
    return pieces(text, found, from, Math.min(text.length(), from + EXCERPT));
  }

  private BitSet found(String text, boolean spelt) {
    BitSet found = new BitSet(text.length());
    String folded = fold(text);
    if (folded.length() != text.length()) {
      folded = text.toLowerCase(Locale.ROOT);
    }
    if (folded.length() == text.length()) {
      for (String word : words) {
        if (isLatin(word)) {
          latin(folded, word, found, spelt);
        } else {
          runs(folded, word, found);
        }
      }
    }
    return found;
  }

  /** The longest stretches that the text shares with a word. */
  private static void runs(String text, String word, BitSet found) {
    int shortest = Math.min(2, word.length());
    for (int at = 0; at < text.length(); ) {
      int end = at;
      while (end < text.length() && word.contains(text.substring(at, end + 1))) {
        end++;
      }
      if (end - at >= shortest) {
        found.set(at, end);
        at = end;
      } else {
        at++;
      }
    }
  }

  private static void latin(String text, String word, BitSet found, boolean spelt) {
    boolean literal = false;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
      found.set(at, at + word.length());
      literal = true;
    }
    if (spelt && !literal && word.length() > 1) {
      spelt(text, word, found);
    }
  }

  /** Characters whose initials or syllables, one after the other, are the word. */
  private static void spelt(String text, String word, BitSet found) {
    List<String> syllables = new ArrayList<>();
    text.chars().forEach(sign -> syllables.add(PinyinKey.full(Character.toString(sign))));
    for (int at = 0; at < syllables.size(); at++) {
      int end = Math.max(spelt(syllables, at, word, true), spelt(syllables, at, word, false));
      if (end > at) {
        found.set(at, end);
        return;
      }
    }
  }

  private static int spelt(List<String> syllables, int from, String word, boolean initials) {
    int done = 0;
    for (int at = from; at < syllables.size(); at++) {
      String syllable = syllables.get(at);
      if (syllable.isEmpty()) {
        return -1;
      }
      String part = initials ? syllable.substring(0, 1) : syllable;
      String left = word.substring(done);
      if (left.length() <= part.length() && part.startsWith(left)) {
        return at + 1;
      }
      if (!left.startsWith(part)) {
        return -1;
      }
      done += part.length();
    }
    return -1;
  }

  private static MarkedText pieces(String text, BitSet found, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    for (int at = from; at < to; ) {
      boolean marked = found.get(at);
      int turn = marked ? found.nextClearBit(at) : found.nextSetBit(at);
      int end = turn < 0 ? to : Math.min(turn, to);
      pieces.add(new Piece(text.substring(at, end), marked));
      at = end;
    }
    return new MarkedText(pieces);
  }

  private static boolean isLatin(String word) {
    return word.chars().allMatch(sign -> sign < 128);
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
