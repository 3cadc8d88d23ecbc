package org.biaolian.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.domain.RequestState;
import org.jspecify.annotations.Nullable;

/** A request as a list shows it. */
public record RequestSummary(
    UUID id,
    @Nullable String number,
    StandardFacts standard,
    BureauCode applicant,
    CircleCode circle,
    Effect effect,
    RequestState state,
    List<BureauCode> targets,
    Instant draftedAt,
    @Nullable LocalDate dueOn,
    @Nullable UUID submissionId,
    long version) {}
