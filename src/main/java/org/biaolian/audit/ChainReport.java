package org.biaolian.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a check of all chains found.
 *
 * @param facts how many were read
 * @param faults the first of each chain that is not sound, in the order of the chains
 */
public record ChainReport(long facts, int chains, List<Fault> faults) {

  /** What is wrong. */
  public enum ChainFault {
    /** Content or hash is not what was written, or the fact stands at another's place. */
    ALTERED,
    /** Facts are gone from here on. */
    MISSING,
    /** A fact stands where a recorded cut has left none. */
    STRAY,
    /** The chain does not end where the portal's own note of its end says. */
    HEAD,
    /** The fact is another one than a signed root names: it, or some before it, were rewritten. */
    REWRITTEN,
    /** A recorded cut rests on no genuine root. */
    CUT,
    /** A root is not genuine, or signed by a key that is not trusted. */
    ROOT
  }

  /**
   * The first bad fact of a chain.
   *
   * @param organization none for a root
   * @param id none where no fact stands
   */
  public record Fault(
      ChainFault kind, @Nullable String organization, long sequence, @Nullable UUID id) {}

  public boolean sound() {
    return faults.isEmpty();
  }

  /** The first bad fact of all. */
  public Optional<Fault> first() {
    return faults.stream().findFirst();
  }
}
