package org.biaolian.comparison;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.catalogue.Conformity;

/**
 * What an organization made of two texts.
 *
 * @param version for {@link Comparisons#keep}: what the reader saw
 * @param corrections in what a person differed from the rules
 * @param note why, and what else is to be known
 */
public record KeptComparison(
    UUID id,
    long version,
    String leftNumber,
    String rightNumber,
    Conformity degree,
    Corrections corrections,
    Tally tally,
    String note,
    String keptBy,
    Instant keptAt)
    implements Serializable {

  /** Without the corrections, where they are of clauses that the rules do not find any more. */
  KeptComparison uncorrected() {
    return new KeptComparison(
        id,
        version,
        leftNumber,
        rightNumber,
        degree,
        Corrections.NONE,
        tally,
        note,
        keptBy,
        keptAt);
  }
}
