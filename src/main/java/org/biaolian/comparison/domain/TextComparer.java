package org.biaolian.comparison.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.biaolian.comparison.ComparedClause;
import org.biaolian.comparison.Verdict;
import org.biaolian.document.Clause;
import org.biaolian.document.ClauseSplitter;

/** Compares two texts. The same two texts always give the same pairs. */
public final class TextComparer {

  private static final Set<String> INFORMATIVE = Set.of("", "前言", "引言", "参考文献");

  private TextComparer() {}

  /**
   * The clauses of both texts in the order of the second. Where one of them has no numbered
   * clauses, both are compared by their paragraphs.
   *
   * @param left pages of the first text
   * @param right pages of the second text
   */
  public static List<ComparedClause> compare(List<String> left, List<String> right) {
    List<Clause> before = ClauseSplitter.split(left);
    List<Clause> after = ClauseSplitter.split(right);
    boolean numbered = ClauseSplitter.numbered(before) && ClauseSplitter.numbered(after);
    if (!numbered) {
      before = paragraphs(before);
      after = paragraphs(after);
    }
    List<ComparedClause> compared = new ArrayList<>();
    for (ClauseAlignment.Pair pair : ClauseAlignment.of(before, after)) {
      compared.add(compared(pair, before, after, numbered));
    }
    return compared;
  }

  private static List<Clause> paragraphs(List<Clause> clauses) {
    List<Clause> paragraphs = new ArrayList<>();
    for (Clause clause : clauses) {
      if (!clause.title().isEmpty()) {
        paragraphs.add(new Clause("", "", List.of(clause.title())));
      }
      clause
          .paragraphs()
          .forEach(paragraph -> paragraphs.add(new Clause("", "", List.of(paragraph))));
    }
    return paragraphs;
  }

  /** What the rules make of a clause whose counterpart is known. */
  static ComparedClause compared(
      ClauseAlignment.Pair pair, List<Clause> before, List<Clause> after, boolean numbered) {
    Clause left = pair.left() < 0 ? null : before.get(pair.left());
    Clause right = pair.right() < 0 ? null : after.get(pair.right());
    Judge.Judgement judgement =
        left == null
            ? new Judge.Judgement(Verdict.NEW, List.of())
            : right == null
                ? new Judge.Judgement(Verdict.ABSENT, List.of())
                : Judge.judge(left, right);
    Clause one = right == null ? left : right;
    return new ComparedClause(
        pair.left(),
        pair.right(),
        left,
        right,
        pair.moved(),
        numbered && one != null && informative(one),
        judgement.verdict(),
        judgement.findings());
  }

  /** Whether a clause of a numbered text asks for nothing. */
  static boolean informative(Clause clause) {
    return INFORMATIVE.contains(clause.number());
  }
}
