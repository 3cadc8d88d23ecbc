package org.biaolian.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of the trail: who, for which organization, from where, when, what, from → to, why.
 *
 * @param recordedAt kept to the microsecond, as the database does
 * @param organization the acting organization; its chain takes the fact
 * @param personId none for acts of the operator at the machine
 * @param circle the circle whose secretariat may read the fact, none if it is nobody else's matter
 * @param textHash SHA-256 in hex of the text that the act concerned
 */
public record AuditFact(
    UUID id,
    Instant recordedAt,
    String organization,
    @Nullable UUID personId,
    String personName,
    @Nullable String remoteAddress,
    String kind,
    String subjectKind,
    UUID subjectId,
    @Nullable String circle,
    @Nullable String fromState,
    @Nullable String toState,
    @Nullable String reason,
    @Nullable String textHash) {

  /** Cuts off what the database would not keep, or the hash would not be found again. */
  public AuditFact {
    recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
