package org.biaolian.comparison.domain;

import java.math.BigDecimal;

/**
 * A numeric limit in a clause.
 *
 * @param upper whether it is a most; otherwise a least
 * @param required whether it has to be kept (应), not only should (宜)
 * @param value in the base unit
 * @param measures what is limited, see {@link Unit}
 * @param context the words around it, by which its counterpart is found
 * @param from where it begins in the clause, with the words of limit
 */
record Limit(
    boolean upper,
    boolean required,
    BigDecimal value,
    String measures,
    String context,
    String words,
    int from,
    int to) {

  /** Whether this and another could be two settings of the same limit. */
  boolean comparable(Limit other) {
    return upper == other.upper && measures.equals(other.measures);
  }
}
