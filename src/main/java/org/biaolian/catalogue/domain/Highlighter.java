package org.biaolian.catalogue.domain;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biaolian.kernel.MarkedText;
import org.biaolian.kernel.MarkedText.Piece;
import org.biaolian.kernel.PinyinKey;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/**
 * Marks in a text what somebody looked for: two or more Chinese characters in a row that stand in
 * the question, whole Latin words, and the characters behind pinyin or initials. Numbers, English
 * titles and names are marked by what the search itself compares them with.
 */
public final class Highlighter {

  private static final int LONGEST = 2000;
  private static final int EXCERPT = 90;
  private static final int BEFORE = 20;
  private static final int MOST_WORDS = 12;

  /** That more stands there. */
  private static final Piece CUT = new Piece("…", false);

  private static final Piece COMMA = new Piece("、", false);

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[、;；，\\n\\t]+");

  private static final Pattern ENGLISH = Pattern.compile("[\\p{L}\\p{N}]+");

  private final List<String> words;
  private final List<String> numbers;

  public Highlighter(String question) {
    this.words =
        Stream.of(fold(question).split("[^\\p{L}\\p{N}]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    this.numbers =
        Stream.concat(
                Stream.of(question),
                Stream.of(question.split("[\\s\\p{Z}\\p{Cc}]+", -1)).limit(MOST_WORDS))
            .map(StandardNumber::searchKey)
            .filter(NumberParts::asked)
            .distinct()
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

  /** The part of a text round its first mark, saying where it is cut; none without a mark. */
  public @Nullable MarkedText excerpt(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    BitSet found = found(text, false);
    int first = found.nextSetBit(0);
    if (first < 0) {
      return null;
    }
    int from = begin(text, first);
    int to = Math.min(text.length(), from + EXCERPT);
    List<Piece> pieces = new ArrayList<>();
    if (from > 0) {
      pieces.add(CUT);
    }
    pieces.addAll(pieces(text, found, from, to).pieces());
    if (to < text.length()) {
      pieces.add(CUT);
    }
    return new MarkedText(pieces);
  }

  /** Somewhat before the mark, and never with what ends the words that were cut off. */
  private static int begin(String text, int first) {
    int from = Math.max(0, first - BEFORE);
    while (from < first && !opens(text.charAt(from))) {
      from++;
    }
    return from;
  }

  private static boolean opens(char sign) {
    return Character.isLetterOrDigit(sign)
        || switch (Character.getType(sign)) {
          case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
          default -> false;
        };
  }

  /** A standard's number with what of it was asked for, in whatever spelling. */
  public MarkedText number(String number) {
    BitSet found = new BitSet(number.length());
    numbers.forEach(key -> found.or(NumberParts.places(number, key)));
    return pieces(number, found, 0, number.length());
  }

  /** A name that holds a whole word of the question; none where it holds none. */
  public @Nullable MarkedText name(@Nullable String name) {
    String folded = name == null ? "" : fold(name);
    if (name == null || folded.length() != name.length()) {
      return null;
    }
    BitSet found = new BitSet(name.length());
    for (String word : words()) {
      for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
        found.set(at, at + word.length());
      }
    }
    return found.isEmpty() ? null : pieces(name, found, 0, name.length());
  }

  /** Those of several names that hold a whole word of the question; none where none does. */
  public @Nullable MarkedText names(@Nullable String names) {
    if (names == null) {
      return null;
    }
    List<Piece> pieces = new ArrayList<>();
    for (String one : BETWEEN_NAMES.split(names, -1)) {
      MarkedText name = name(one.strip());
      if (name != null) {
        if (!pieces.isEmpty()) {
          pieces.add(COMMA);
        }
        pieces.addAll(name.pieces());
      }
    }
    return pieces.isEmpty() ? null : new MarkedText(pieces);
  }

  /** An English title with the words of the question, be they one or many; none without any. */
  public @Nullable MarkedText english(@Nullable String title) {
    if (title == null) {
      return null;
    }
    Set<String> wanted =
        words.stream().filter(Highlighter::isLatin).map(Highlighter::one).collect(toSet());
    BitSet found = new BitSet(title.length());
    Matcher each = ENGLISH.matcher(title);
    while (each.find()) {
      if (wanted.contains(one(fold(each.group())))) {
        found.set(each.start(), each.end());
      }
    }
    return found.isEmpty() ? null : pieces(title, found, 0, title.length());
  }

  /** An English noun in the singular, as the index has it. */
  private static String one(String word) {
    if (word.length() < 3 || !word.endsWith("s") || word.matches(".*(us|ss|aies|eies)|.*[aoe]es")) {
      return word;
    }
    return word.length() > 3 && word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.substring(0, word.length() - 1);
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
