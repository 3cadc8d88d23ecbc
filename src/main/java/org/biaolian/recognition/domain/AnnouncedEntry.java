package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.Outcome;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A line of an announcement, as it was announced.
 *
 * @param origin the name of the bureau whose standard it is
 * @param textHash SHA-256 of the text that was recognised; none of what was announced before it was
 *     kept, and where there was no text
 * @param terms conditions or clauses
 * @param announceOn the day aimed at (doa) of what becomes a local standard
 */
@Embeddable
public record AnnouncedEntry(
    @JdbcTypeCode(SqlTypes.BINARY) @Column(nullable = false) UUID recognitionId,
    @JdbcTypeCode(SqlTypes.BINARY) @Column(nullable = false) UUID standardId,
    @Column(nullable = false) String standardNumber,
    @Column(nullable = false) String standardTitle,
    @JdbcTypeCode(SqlTypes.CHAR) @Column(name = "text_hash") @Nullable String textHash,
    @Column(nullable = false) String origin,
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(nullable = false)
        Effect effect,
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(nullable = false)
        Outcome outcome,
    @Nullable String terms,
    @Column(nullable = false) LocalDate signedOn,
    @Column(nullable = false) LocalDate expiresOn,
    @Nullable LocalDate announceOn) {}
