package org.biaolian.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of the trail: who, for which organization, from where, when, what, from → to, why.
 *
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
    @Nullable String fromState,
    @Nullable String toState,
    @Nullable String reason,
    @Nullable String textHash) {}
