package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.domain.RecognitionState;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register as of a day.
 *
 * @param differences declared regional differences
 * @param expiresOn the last day of its term
 * @param actBy the last day to confirm or to lift; none where nothing waits, and for past days
 * @param agreement the title of what it rests on
 * @param adoption the days on which it becomes a local standard, as they were told then
 * @param mayOpen whether this viewer sees inside the case behind it
 */
public record RegisterLine(
    UUID id,
    UUID caseId,
    StandardFacts standard,
    BureauCode bureau,
    BureauCode applicant,
    CircleCode circle,
    Effect effect,
    Outcome outcome,
    @Nullable String conditions,
    @Nullable String clauses,
    @Nullable String differences,
    RecognitionState state,
    LocalDate signedOn,
    LocalDate expiresOn,
    @Nullable LocalDate actBy,
    String agreement,
    @Nullable AdoptionDates adoption,
    boolean mayOpen) {

  /** On what condition, or for which clauses. */
  public @Nullable String note() {
    return conditions != null ? conditions : clauses;
  }
}
