package org.biaolian.comparison;

import java.io.Serializable;
import java.util.List;
import org.biaolian.document.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the first text, of the second, or of both.
 *
 * @param leftIndex its place in the first text, -1 where it is not there
 * @param rightIndex its place in the second text, -1 where it is not there
 * @param moved whether it stands elsewhere among the other clauses; a number that only shifted
 *     because something was put in before it is no move
 * @param informative a foreword or the like, which asks for nothing
 * @param proposed what the rules make of it
 */
public record ComparedClause(
    int leftIndex,
    int rightIndex,
    @Nullable Clause left,
    @Nullable Clause right,
    boolean moved,
    boolean informative,
    Verdict proposed,
    List<Finding> findings)
    implements Serializable {

  public ComparedClause {
    findings = List.copyOf(findings);
  }

  /** Whether it has another number than before. */
  public boolean renumbered() {
    return left != null && right != null && !left.number().equals(right.number());
  }

  /** Whether both texts have it. */
  public boolean ofBoth() {
    return left != null && right != null;
  }

  /** The same clause among others, where it has moved or not. */
  public ComparedClause withMoved(boolean elsewhere) {
    return elsewhere == moved
        ? this
        : new ComparedClause(
            leftIndex, rightIndex, left, right, elsewhere, informative, proposed, findings);
  }

  /** Names this pair among the others of the same two texts. */
  public String key() {
    return leftIndex + ":" + rightIndex;
  }
}
