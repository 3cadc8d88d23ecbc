package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.domain.ClaimedEnd;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows that the report calls new. It needs no database: the next records are made,
 * their titles spelt and taken apart, while the last ones are being stored.
 *
 * @param bureau whose records they become; none for references
 */
record RecordMaker(@Nullable BureauCode bureau, String fileName, Clock clock) {

  Standard make(StatedRow row) {
    StandardDetails details = row.details(null);
    ClaimedEnd claimed = row.claimed(null);
    String note = row.note(fileName);
    return bureau == null
        ? Standard.reference(row.stated().number(), details, claimed, note, clock.instant())
        : Standard.ownStated(
            bureau,
            row.stated().number(),
            details,
            claimed,
            note,
            clock.instant(),
            LocalDate.now(clock));
  }
}
