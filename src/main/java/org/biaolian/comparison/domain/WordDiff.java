package org.biaolian.comparison.domain;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biaolian.comparison.Piece;

/**
 * What changed between two texts, by Chinese letters and by words and figures of others. Texts too
 * long for that are compared sentence by sentence, so that the time stays in bounds.
 */
public final class WordDiff {

  /** The time grows with the product of the length and the number of changes. */
  private static final int MAX_TOKENS = 3_000;

  private static final Pattern WORDS =
      Pattern.compile("\\p{Nd}+(?:[.．]\\p{Nd}+)*|[\\p{L}&&[^\\p{IsHan}]]+|\\X", Pattern.DOTALL);
  private static final Pattern SENTENCES = Pattern.compile("[^。；;\\n]*[。；;\\n]|[^。；;\\n]+");

  private WordDiff() {}

  /**
   * A run of a text, from … to in letters.
   *
   * @param changed whether it differs; a run that is the same may differ in width and spaces
   */
  record Run(boolean changed, int leftFrom, int leftTo, int rightFrom, int rightTo) {}

  private record Token(String key, int from, int to) {}

  /** The runs of both texts, changed and unchanged in turn. */
  static List<Run> runs(String left, String right) {
    List<Token> before = tokens(WORDS, left);
    List<Token> after = tokens(WORDS, right);
    if (Math.max(before.size(), after.size()) > MAX_TOKENS) {
      before = tokens(SENTENCES, left);
      after = tokens(SENTENCES, right);
    }
    if (Math.max(before.size(), after.size()) > MAX_TOKENS) {
      return List.of(new Run(true, 0, left.length(), 0, right.length()));
    }
    return merged(before, after, left.length(), right.length());
  }

  /** The same as pieces to be shown; changes with a letter or two between them become one. */
  public static List<Piece> pieces(String left, String right) {
    List<Piece> pieces = new ArrayList<>();
    for (Run run : joined(runs(left, right), left)) {
      String before = left.substring(run.leftFrom, run.leftTo);
      String after = right.substring(run.rightFrom, run.rightTo);
      if (!run.changed) {
        pieces.add(new Piece(Piece.Kind.SAME, before, after));
        continue;
      }
      if (!before.isEmpty()) {
        pieces.add(new Piece(Piece.Kind.GONE, before, ""));
      }
      if (!after.isEmpty()) {
        pieces.add(new Piece(Piece.Kind.NEW, "", after));
      }
    }
    return pieces;
  }

  private static List<Token> tokens(Pattern pattern, String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String key = Folded.of(matcher.group());
      if (!key.isEmpty()) {
        tokens.add(new Token(key, matcher.start(), matcher.end()));
      }
    }
    return tokens;
  }

  private static List<Run> merged(List<Token> left, List<Token> right, int leftEnd, int rightEnd) {
    List<Change> changes =
        new MyersDiffWithLinearSpace<String>()
            .computeDiff(
                left.stream().map(Token::key).toList(),
                right.stream().map(Token::key).toList(),
                null);
    List<Change> sorted = new ArrayList<>(changes);
    sorted.sort(
        Comparator.<Change>comparingInt(change -> change.startOriginal)
            .thenComparingInt(change -> change.startRevised));
    List<Run> runs = new ArrayList<>();
    int l = 0;
    int r = 0;
    for (int i = 0; i < sorted.size(); ) {
      Change first = sorted.get(i);
      int leftTo = first.endOriginal;
      int rightTo = first.endRevised;
      for (i++;
          i < sorted.size()
              && sorted.get(i).startOriginal <= leftTo
              && sorted.get(i).startRevised <= rightTo;
          i++) {
        leftTo = Math.max(leftTo, sorted.get(i).endOriginal);
        rightTo = Math.max(rightTo, sorted.get(i).endRevised);
      }
      int leftAt = start(left, first.startOriginal, leftEnd);
      int rightAt = start(right, first.startRevised, rightEnd);
      unchanged(runs, l, leftAt, r, rightAt);
      l = start(left, leftTo, leftEnd);
      r = start(right, rightTo, rightEnd);
      runs.add(new Run(true, leftAt, l, rightAt, r));
    }
    unchanged(runs, l, leftEnd, r, rightEnd);
    return runs;
  }

  private static void unchanged(List<Run> runs, int l, int leftTo, int r, int rightTo) {
    if (leftTo > l || rightTo > r) {
      runs.add(new Run(false, l, leftTo, r, rightTo));
    }
  }

  private static int start(List<Token> tokens, int index, int end) {
    return index < tokens.size() ? tokens.get(index).from : end;
  }

  private static List<Run> joined(List<Run> runs, String left) {
    List<Run> joined = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      Run last = joined.isEmpty() ? null : joined.getLast();
      boolean between = !run.changed && last != null && i + 1 < runs.size() && isLetter(left, run);
      if (last != null && last.changed && (run.changed || between)) {
        joined.set(
            joined.size() - 1,
            new Run(true, last.leftFrom, run.leftTo, last.rightFrom, run.rightTo));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }

  /** One Chinese letter between two changes tells nothing. */
  private static boolean isLetter(String left, Run run) {
    return run.leftTo - run.leftFrom == 1 && Character.isIdeographic(left.charAt(run.leftFrom));
  }
}
