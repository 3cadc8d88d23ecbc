package org.biaolian.recognition.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dated facts on which an entry of the register depends, as they are known now.
 *
 * @param abolishedOn the first day on which the standard is no longer in force
 * @param supersededOn the first day of the edition that takes its place
 * @param supersededUndated whether no day of that edition is known and today stands for it
 * @param reexamineBy the last day on which its re-examination is in time
 * @param agreementLast the last day of the agreement
 * @param recogniserLeft the first day on which the recognising bureau is not in the circle
 * @param ownerLeft the same of the bureau whose standard it is
 */
public record SourceFacts(
    @Nullable LocalDate abolishedOn,
    @Nullable LocalDate supersededOn,
    boolean supersededUndated,
    @Nullable LocalDate reexamineBy,
    @Nullable LocalDate agreementLast,
    @Nullable LocalDate recogniserLeft,
    @Nullable LocalDate ownerLeft) {

  public static final SourceFacts QUIET =
      new SourceFacts(null, null, false, null, null, null, null);
}
