package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.recognition.Ground;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A time during which an entry of the register was in one state, and why. The register of any day
 * is read from these.
 *
 * @param since its first day
 * @param until the first day on which it was something else; none for the present state
 * @param expiresOn the last day of the term as it was then
 * @param cause the day of what gave the ground, such as the end of an agreement
 * @param actId the act of the bureau behind it; none for what came by itself
 * @param agreementId what it rested on then
 * @param knownAt when the portal wrote it down
 */
@Embeddable
public record Turn(
    @Column(name = "from_on") LocalDate since,
    @Column(name = "until_on") @Nullable LocalDate until,
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) RecognitionState state,
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Ground ground,
    @Column(name = "expires_on") LocalDate expiresOn,
    @Column(name = "cause_on") @Nullable LocalDate cause,
    @Column(name = "reason") @Nullable String reason,
    @Column(name = "act_id") @JdbcTypeCode(SqlTypes.BINARY) @Nullable UUID actId,
    @Column(name = "agreement_id") @JdbcTypeCode(SqlTypes.BINARY) UUID agreementId,
    @Column(name = "known_at") Instant knownAt) {

  Turn endedOn(LocalDate day) {
    return new Turn(
        since, day, state, ground, expiresOn, cause, reason, actId, agreementId, knownAt);
  }
}
