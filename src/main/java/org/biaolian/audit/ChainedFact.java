package org.biaolian.audit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact at its place in the chain of its organization.
 *
 * <p>The hash of a fact is taken over these values in this order, each written as {@link
 * CanonicalBytes} says: {@code biaolian-fact-1}, the algorithm's name, organization, sequence, hash
 * of the fact before (absent for the first), id, recorded at, person's id, person's name, remote
 * address, kind, kind of subject, id of subject, circle, from, to, reason, hash of the text. A
 * change of this list takes a new first value.
 *
 * @param sequence 1 for the first of a chain, without gaps
 * @param algorithm the name of the hash function, see {@link HashAlgorithm#label}
 * @param hash in hex, as stored
 */
record ChainedFact(AuditFact fact, long sequence, String algorithm, String hash) {

  private static final String VERSION = "biaolian-fact-1";

  private static final Map<String, HashAlgorithm> ALGORITHMS = new HashMap<>();

  static {
    for (HashAlgorithm one : HashAlgorithm.values()) {
      ALGORITHMS.put(one.label(), one);
    }
  }

  /** Links a fact to the one before. */
  static ChainedFact link(
      AuditFact fact, long sequence, HashAlgorithm algorithm, @Nullable String previous) {
    return new ChainedFact(
        fact,
        sequence,
        algorithm.label(),
        algorithm.hex(encode(fact, sequence, algorithm, previous)));
  }

  /** Whether the stored hash is that of the content after the fact before. */
  boolean follows(@Nullable String previous) {
    HashAlgorithm known = ALGORITHMS.get(algorithm);
    return known != null && known.hex(encode(fact, sequence, known, previous)).equals(hash);
  }

  private static byte[] encode(
      AuditFact fact, long sequence, HashAlgorithm algorithm, @Nullable String previous) {
    return new CanonicalBytes()
        .text(VERSION)
        .text(algorithm.label())
        .text(fact.organization())
        .number(sequence)
        .hash(previous)
        .id(fact.id())
        .instant(fact.recordedAt())
        .id(fact.personId())
        .text(fact.personName())
        .text(fact.remoteAddress())
        .text(fact.kind())
        .text(fact.subjectKind())
        .id(fact.subjectId())
        .text(fact.circle())
        .text(fact.fromState())
        .text(fact.toState())
        .text(fact.reason())
        .text(fact.textHash())
        .toBytes();
  }
}
