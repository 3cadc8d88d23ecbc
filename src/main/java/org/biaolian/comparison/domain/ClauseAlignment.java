package org.biaolian.comparison.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.biaolian.document.Clause;

/**
 * Which clause of one text is which of the other. The surest signs are asked first: number with
 * heading and words, number with the headings down to it, words alone, these headings, the own
 * heading alone and with the number, number with like words, like words. The work grows with the
 * length of the texts, not with its square: like words are looked up by the pairs of letters that
 * few clauses have.
 */
final class ClauseAlignment {

  private static final int NONE = -1;
  private static final int TOLD_APART = 12;
  private static final double LIKE_AT_NUMBER = 0.25;
  private static final double LIKE = 0.5;
  private static final int RARE = 40;
  private static final int PROBES = 16;

  private final Side left;
  private final Side right;

  private ClauseAlignment(List<Clause> left, List<Clause> right) {
    this.left = new Side(left);
    this.right = new Side(right);
  }

  /** A pair by the places in both texts, -1 where there is none. */
  record Pair(int left, int right, boolean moved) {}

  /**
   * All clauses of both texts, in the order of the second; what only the first has stands after
   * what it followed there.
   */
  static List<Pair> of(List<Clause> left, List<Clause> right) {
    ClauseAlignment alignment = new ClauseAlignment(left, right);
    alignment.match();
    return arranged(alignment.left.counterpart, alignment.right.counterpart);
  }

  /** One of the texts, with the counterparts found so far. */
  private static final class Side {
    private final List<Clause> clauses;
    private final String[] words;
    private final String[] headings;
    private final String[] paths;
    private final int[] counterpart;
    private final List<Map<Integer, Integer>> pairs = new ArrayList<>();

    Side(List<Clause> clauses) {
      this.clauses = clauses;
      int size = clauses.size();
      words = new String[size];
      headings = new String[size];
      paths = new String[size];
      counterpart = new int[size];
      Arrays.fill(counterpart, NONE);
      Map<String, String> pathOf = new HashMap<>();
      for (int i = 0; i < size; i++) {
        Clause clause = clauses.get(i);
        words[i] = Folded.of(clause.text());
        headings[i] = Folded.bare(clause.heading());
        int dot = clause.number().lastIndexOf('.');
        String above = dot < 0 ? "" : pathOf.getOrDefault(clause.number().substring(0, dot), "");
        paths[i] = above + "\n" + headings[i];
        pathOf.put(clause.number(), paths[i]);
        pairs.add(Folded.pairs(words[i]));
      }
    }

    String number(int i) {
      return clauses.get(i).number();
    }
  }

  private void match() {
    matchUnique(
        i -> left.number(i) + "\n" + left.headings[i] + "\n" + left.words[i],
        i -> right.number(i) + "\n" + right.headings[i] + "\n" + right.words[i]);
    matchUnique(
        i -> withHeading(left, i, left.number(i) + left.paths[i]),
        i -> withHeading(right, i, right.number(i) + right.paths[i]));
    matchUnique(i -> telling(left.words[i]), i -> telling(right.words[i]));
    matchUnique(
        i -> withHeading(left, i, left.paths[i]), i -> withHeading(right, i, right.paths[i]));
    matchUnique(i -> left.headings[i], i -> right.headings[i]);
    matchUnique(
        i -> withHeading(left, i, left.number(i) + "\n" + left.headings[i]),
        i -> withHeading(right, i, right.number(i) + "\n" + right.headings[i]));
    matchNumbers();
    matchLike();
  }

  private static String withHeading(Side side, int i, String key) {
    return side.headings[i].isEmpty() ? "" : key;
  }

  private static String telling(String words) {
    return words.length() < TOLD_APART ? "" : words;
  }

  /** Pairs what has the same key and is the only one of its text that is left with it. */
  private void matchUnique(IntFunction<String> leftKey, IntFunction<String> rightKey) {
    Map<String, Integer> ofLeft = unique(left, leftKey);
    unique(right, rightKey)
        .forEach(
            (key, r) -> {
              int l = ofLeft.getOrDefault(key, NONE);
              if (l != NONE && r != NONE) {
                pair(l, r);
              }
            });
  }

  private static Map<String, Integer> unique(Side side, IntFunction<String> keyOf) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < side.counterpart.length; i++) {
      String key = side.counterpart[i] == NONE ? keyOf.apply(i) : "";
      if (!key.isEmpty()) {
        places.merge(key, i, (one, other) -> NONE);
      }
    }
    return places;
  }

  private void matchNumbers() {
    Map<String, Integer> ofLeft = unique(left, left::number);
    unique(right, right::number)
        .forEach(
            (number, r) -> {
              int l = ofLeft.getOrDefault(number, NONE);
              if (l != NONE
                  && r != NONE
                  && Folded.likeness(left.pairs.get(l), right.pairs.get(r)) >= LIKE_AT_NUMBER) {
                pair(l, r);
              }
            });
  }

  private record Candidate(int left, int right, double likeness) {}

  private void matchLike() {
    Map<Integer, List<Integer>> holders = new HashMap<>();
    for (int r = 0; r < right.counterpart.length; r++) {
      if (right.counterpart[r] == NONE) {
        for (int pair : right.pairs.get(r).keySet()) {
          holders.computeIfAbsent(pair, any -> new ArrayList<>()).add(r);
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int l = 0; l < left.counterpart.length; l++) {
      if (left.counterpart[l] == NONE) {
        candidates(l, holders, candidates);
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparingInt(one -> Math.abs(one.left() - one.right())));
    for (Candidate one : candidates) {
      if (left.counterpart[one.left()] == NONE && right.counterpart[one.right()] == NONE) {
        pair(one.left(), one.right());
      }
    }
  }

  private void candidates(int l, Map<Integer, List<Integer>> holders, List<Candidate> into) {
    left.pairs.get(l).keySet().stream()
        .map(holders::get)
        .filter(found -> found != null && found.size() <= RARE)
        .sorted(Comparator.comparingInt(List::size))
        .limit(PROBES)
        .flatMap(List::stream)
        .distinct()
        .forEach(
            r -> {
              double likeness = Folded.likeness(left.pairs.get(l), right.pairs.get(r));
              if (likeness >= LIKE) {
                into.add(new Candidate(l, r, likeness));
              }
            });
  }

  private void pair(int l, int r) {
    left.counterpart[l] = r;
    right.counterpart[r] = l;
  }

  /**
   * The order in which the clauses of both texts are shown, and which of them have moved.
   *
   * @param left for each clause of the first text its counterpart, -1 where it has none
   * @param right the same of the second text
   */
  static List<Pair> arranged(int[] left, int[] right) {
    boolean[] stays = longestRising(left);
    Map<Integer, List<Pair>> after = new HashMap<>();
    int anchor = NONE;
    for (int l = 0; l < left.length; l++) {
      int r = left[l];
      if (r == NONE) {
        after.computeIfAbsent(anchor, any -> new ArrayList<>()).add(new Pair(l, NONE, false));
      } else if (stays[l]) {
        anchor = r;
      }
    }
    List<Pair> pairs = new ArrayList<>(after.getOrDefault(NONE, List.of()));
    for (int r = 0; r < right.length; r++) {
      int l = right[r];
      pairs.add(new Pair(l, r, l != NONE && !stays[l]));
      pairs.addAll(after.getOrDefault(r, List.of()));
    }
    return pairs;
  }

  /** What kept its order among the others; the rest has moved. */
  private static boolean[] longestRising(int[] counterpart) {
    int size = counterpart.length;
    int[] tails = new int[size];
    int[] before = new int[size];
    int length = 0;
    for (int l = 0; l < size; l++) {
      int r = counterpart[l];
      if (r == NONE) {
        continue;
      }
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (counterpart[tails[middle]] < r) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[l] = low == 0 ? NONE : tails[low - 1];
      tails[low] = l;
      length = Math.max(length, low + 1);
    }
    boolean[] stays = new boolean[size];
    for (int l = length == 0 ? NONE : tails[length - 1]; l != NONE; l = before[l]) {
      stays[l] = true;
    }
    return stays;
  }
}
