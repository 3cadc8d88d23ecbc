package org.biaolian.recognition;

import java.util.Map;
import java.util.Set;
import org.biaolian.recognition.domain.CaseState;

/**
 * How many cases somebody sees, by state.
 *
 * @param seen all of them
 * @param own those that the own bureau decides; for a secretariat, all
 */
public record CaseCounts(Map<CaseState, Long> seen, Map<CaseState, Long> own) {

  public long seen(Set<CaseState> states) {
    return sum(seen, states);
  }

  public long toDecide(Set<CaseState> states) {
    return sum(own, states);
  }

  private static long sum(Map<CaseState, Long> counts, Set<CaseState> states) {
    return states.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
  }
}
