package org.biaolian.comparison;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.comparison.domain.HandPairs;
import org.jspecify.annotations.Nullable;

/**
 * Two texts beside each other.
 *
 * @param clauses in the order of the second text; none unless the words of both are known
 * @param kept what the reader's organization made of these two texts before
 * @param outdated whether something was kept that rests on an earlier text of either, or on other
 *     clauses than the rules find in them today
 */
public record Comparison(
    ComparedText left,
    ComparedText right,
    List<ComparedClause> clauses,
    @Nullable KeptComparison kept,
    boolean outdated)
    implements Serializable {

  public Comparison {
    clauses = List.copyOf(clauses);
  }

  public boolean ready() {
    return left.ready() && right.ready();
  }

  /**
   * With the rows that a person made.
   *
   * @throws org.biaolian.kernel.RuleViolation as {@link HandPairs#applied}
   */
  public Comparison paired(Set<String> byHand) {
    return new Comparison(left, right, HandPairs.applied(clauses, byHand), kept, outdated);
  }

  /** What the rules propose, changed to what persons said, for each pair by its key. */
  public Map<String, Verdict> verdicts(Map<String, Verdict> corrections) {
    return clauses.stream()
        .collect(
            Collectors.toMap(
                ComparedClause::key,
                clause -> corrections.getOrDefault(clause.key(), clause.proposed())));
  }

  /** How many clauses are what; forewords and the like ask for nothing and do not count. */
  public Tally tally(Map<String, Verdict> corrections) {
    return Tally.of(
        clauses.stream()
            .filter(clause -> !clause.informative())
            .map(clause -> corrections.getOrDefault(clause.key(), clause.proposed()))
            .toList());
  }
}
