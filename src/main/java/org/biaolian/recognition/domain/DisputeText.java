package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.recognition.DisputeTextKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something written in a dispute, never changed afterwards.
 *
 * @param by nobody for what came by itself
 */
@Embeddable
public record DisputeText(
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "kind")
        DisputeTextKind kind,
    @Column(name = "content") String text,
    @Column(name = "person_id") @JdbcTypeCode(SqlTypes.BINARY) @Nullable UUID by,
    @Column(name = "written_at") Instant at) {}
