package org.biaolian.comparison.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biaolian.comparison.ComparedClause;
import org.biaolian.document.Clause;
import org.biaolian.document.ClauseSplitter;
import org.biaolian.kernel.RuleViolation;

/**
 * Clauses that a person puts together or takes apart. What the person did is told by the keys of
 * the rows that the rules do not have, so that the same pairs are told the same way whatever the
 * steps were that led to them.
 */
public final class HandPairs {

  private static final int NONE = -1;
  private static final Pattern KEY = Pattern.compile("(-1|\\d{1,6}):(-1|\\d{1,6})");

  private final List<Clause> before = new ArrayList<>();
  private final List<Clause> after = new ArrayList<>();
  private final boolean numbered;
  private final int[] left;
  private final int[] right;
  private final boolean[] leftTold;
  private final boolean[] rightTold;

  private HandPairs(List<ComparedClause> rows) {
    left = new int[1 + rows.stream().mapToInt(ComparedClause::leftIndex).max().orElse(NONE)];
    right = new int[1 + rows.stream().mapToInt(ComparedClause::rightIndex).max().orElse(NONE)];
    leftTold = new boolean[left.length];
    rightTold = new boolean[right.length];
    before.addAll(Arrays.asList(new Clause[left.length]));
    after.addAll(Arrays.asList(new Clause[right.length]));
    for (ComparedClause row : rows) {
      if (row.left() != null) {
        before.set(row.leftIndex(), row.left());
        left[row.leftIndex()] = row.rightIndex();
      }
      if (row.right() != null) {
        after.set(row.rightIndex(), row.right());
        right[row.rightIndex()] = row.leftIndex();
      }
    }
    numbered = ClauseSplitter.numbered(before) && ClauseSplitter.numbered(after);
  }

  /**
   * The rows of both texts as the person has them.
   *
   * @param rows what the rules found
   * @throws RuleViolation {@code comparison-pair-unknown} when a row names a clause that is not
   *     there or is what the rules have anyway, {@code comparison-pair-taken} when a clause is in
   *     two pairs, {@code comparison-pair-foreword} when a requirement is put together with a
   *     foreword or the like
   */
  public static List<ComparedClause> applied(List<ComparedClause> rows, Set<String> byHand) {
    if (byHand.isEmpty()) {
      return rows;
    }
    Set<String> known = keys(rows);
    HandPairs pairs = new HandPairs(rows);
    List<int[]> wanted = new ArrayList<>();
    for (String key : byHand) {
      Matcher places = KEY.matcher(key);
      if (!places.matches() || known.contains(key)) {
        throw new RuleViolation("comparison-pair-unknown");
      }
      int[] pair = {Integer.parseInt(places.group(1)), Integer.parseInt(places.group(2))};
      pairs.claim(pair[0], pair[1]);
      wanted.add(pair);
    }
    pairs.checkLeftOver();
    wanted.forEach(pair -> pairs.set(pair[0], pair[1]));
    return pairs.rows(rows.stream().collect(Collectors.toMap(ComparedClause::key, row -> row)));
  }

  /** Whether these rows can be made of what the rules found today. */
  public static boolean fit(List<ComparedClause> rows, Set<String> byHand) {
    try {
      applied(rows, byHand);
      return true;
    } catch (RuleViolation unfit) {
      return false;
    }
  }

  /** The rows by hand once two clauses that stood alone are put together. */
  public static Set<String> joined(
      List<ComparedClause> rows, Set<String> byHand, int left, int right) {
    Set<String> next = new TreeSet<>(byHand);
    next.remove(left + ":" + NONE);
    next.remove(NONE + ":" + right);
    next.add(left + ":" + right);
    next.removeAll(keys(rows));
    return next;
  }

  /** The rows by hand once a pair is taken apart. */
  public static Set<String> parted(
      List<ComparedClause> rows, Set<String> byHand, ComparedClause pair) {
    Set<String> next = new TreeSet<>(byHand);
    next.remove(pair.key());
    next.add(pair.leftIndex() + ":" + NONE);
    next.add(NONE + ":" + pair.rightIndex());
    next.removeAll(keys(rows));
    return next;
  }

  private static Set<String> keys(List<ComparedClause> rows) {
    return rows.stream().map(ComparedClause::key).collect(Collectors.toSet());
  }

  private void claim(int l, int r) {
    if (l >= left.length || r >= right.length || (l == NONE && r == NONE)) {
      throw new RuleViolation("comparison-pair-unknown");
    }
    if ((l != NONE && leftTold[l]) || (r != NONE && rightTold[r])) {
      throw new RuleViolation("comparison-pair-taken");
    }
    if (l != NONE && r != NONE && informative(before.get(l)) != informative(after.get(r))) {
      throw new RuleViolation("comparison-pair-foreword");
    }
    if (l != NONE) {
      leftTold[l] = true;
    }
    if (r != NONE) {
      rightTold[r] = true;
    }
  }

  private boolean informative(Clause clause) {
    return numbered && TextComparer.informative(clause);
  }

  /** Who takes a clause out of a pair says what becomes of the other. */
  private void checkLeftOver() {
    for (int l = 0; l < left.length; l++) {
      if (left[l] != NONE && leftTold[l] != rightTold[left[l]]) {
        throw new RuleViolation("comparison-pair-taken");
      }
    }
  }

  /** Only what is new is judged; whether a clause has moved depends on all others. */
  private List<ComparedClause> rows(Map<String, ComparedClause> judged) {
    List<ComparedClause> rows = new ArrayList<>();
    for (ClauseAlignment.Pair pair : ClauseAlignment.arranged(left, right)) {
      ComparedClause same = judged.get(pair.left() + ":" + pair.right());
      rows.add(
          same == null
              ? TextComparer.compared(pair, before, after, numbered)
              : same.withMoved(pair.moved()));
    }
    return rows;
  }

  private void set(int l, int r) {
    if (l != NONE) {
      left[l] = r;
    }
    if (r != NONE) {
      right[r] = l;
    }
  }
}
