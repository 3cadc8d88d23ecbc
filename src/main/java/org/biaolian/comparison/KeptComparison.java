package org.biaolian.comparison;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.biaolian.catalogue.Conformity;

/**
 * What an organization made of two texts.
 *
 * @param version for {@link Comparisons#keep}: what the reader saw
 * @param corrections verdicts in which a person differed from the rules, by the key of the pair
 * @param note why, and what else is to be known
 */
public record KeptComparison(
    UUID id,
    long version,
    String leftNumber,
    String rightNumber,
    Conformity degree,
    Map<String, Verdict> corrections,
    Tally tally,
    String note,
    String keptBy,
    Instant keptAt)
    implements Serializable {

  public KeptComparison {
    corrections = Map.copyOf(corrections);
  }
}
