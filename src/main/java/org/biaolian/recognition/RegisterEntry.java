package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.domain.RecognitionState;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau recognises, on what condition, since when and until when.
 *
 * @param mayOpen whether this viewer sees inside the case behind it
 */
public record RegisterEntry(
    UUID id,
    UUID caseId,
    StandardFacts standard,
    BureauCode bureau,
    CircleCode circle,
    Effect effect,
    Outcome outcome,
    @Nullable String conditions,
    @Nullable String clauses,
    RecognitionState state,
    LocalDate signedOn,
    LocalDate expiresOn,
    boolean mayOpen) {}
