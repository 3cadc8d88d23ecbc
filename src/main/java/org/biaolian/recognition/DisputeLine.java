package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.domain.DisputeState;
import org.jspecify.annotations.Nullable;

/** A dispute as a list shows it. */
public record DisputeLine(
    UUID id,
    UUID caseId,
    @Nullable String requestNumber,
    StandardFacts standard,
    BureauCode applicant,
    BureauCode target,
    Contested contested,
    DisputeState state,
    LocalDate openedOn,
    @Nullable LocalDate dueOn) {}
