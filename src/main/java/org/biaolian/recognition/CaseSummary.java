package org.biaolian.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.domain.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it.
 *
 * @param round more than 1 where the target decides anew
 * @param outcome only once signed, or for those who see inside
 * @param mayOpen whether this viewer sees inside
 */
public record CaseSummary(
    UUID id,
    UUID requestId,
    @Nullable String requestNumber,
    StandardFacts standard,
    BureauCode applicant,
    BureauCode target,
    CaseState state,
    @Nullable Outcome outcome,
    Instant assignedAt,
    @Nullable Instant signedAt,
    @Nullable LocalDate dueOn,
    int round,
    long version,
    boolean mayOpen) {}
